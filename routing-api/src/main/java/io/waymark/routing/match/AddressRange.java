package io.waymark.routing.match;

import io.waymark.routing.internal.Require;

/**
 * A range of IP addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. An IPv4 address and its form
 * mapped into IPv6 ({@code ::ffff:10.0.0.1}) are one address.
 *
 * @param high the first 64 bits of the network, as an IPv6 address
 * @param low the last 64 bits
 * @param prefixLength how many leading bits count, 0 to 128 of the IPv6 form
 */
public record AddressRange(long high, long low, int prefixLength) {

    private static final int V4_OFFSET = 96;

    /** Clears the bits behind the prefix; refuses a length outside 0 to 128. */
    public AddressRange {
        Require.range("prefixLength", prefixLength, 0, 128);
        high &= mask(prefixLength);
        low &= mask(prefixLength - 64);
    }

    /**
     * Reads {@code address} or {@code address/length}.
     *
     * @throws IllegalArgumentException if the text is no IP address or the length does not fit it
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        int bits = address.isV4() ? 32 : 128;
        int length = slash < 0 ? bits : length(text, slash + 1, bits);
        return new AddressRange(address.high(), address.low(), address.isV4() ? length + V4_OFFSET : length);
    }

    private static int length(String text, int from, int bits) {
        String digits = text.substring(from);
        Require.that(digits.matches("[0-9]{1,3}"), "text", () -> "'" + text + "' has no prefix length after '/'");
        int length = Integer.parseInt(digits);
        Require.range("prefix length", length, 0, bits);
        return length;
    }

    /** Whether the address lies in the range. */
    public boolean contains(IpAddress address) {
        return (address.high() & mask(prefixLength)) == high && (address.low() & mask(prefixLength - 64)) == low;
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= 64 ? -1L : -1L << (64 - bits);
    }

    @Override
    public String toString() {
        IpAddress network = new IpAddress(high, low);
        return network + "/" + (network.isV4() && prefixLength >= V4_OFFSET ? prefixLength - V4_OFFSET : prefixLength);
    }
}
