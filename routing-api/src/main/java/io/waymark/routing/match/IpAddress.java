package io.waymark.routing.match;

import io.waymark.routing.internal.Require;
import java.util.Locale;

/**
 * An IP address as the 128 bits of its IPv6 form; IPv4 addresses are mapped ({@code ::ffff:a.b.c.d}, RFC 4291 section 2.5.5.2).
 * Read from text without any look-up of names.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record IpAddress(long high, long low) {

    private static final long V4_MARK = 0xFFFF_0000_0000L;
    private static final int GROUPS = 8;

    /**
     * Reads dotted IPv4 or IPv6 without brackets and without a zone.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static IpAddress parse(String text) {
        return text.indexOf(':') < 0 ? new IpAddress(0, V4_MARK | v4(text, text)) : v6(text);
    }

    /** Whether this is an IPv4 address. */
    public boolean isV4() {
        return high == 0 && (low & 0xFFFF_FFFF_0000_0000L) == V4_MARK;
    }

    private static long v4(String part, String whole) {
        String[] octets = part.split("\\.", -1);
        Require.that(octets.length == 4, "address", () -> "'" + whole + "' is no IP address");
        long bits = 0;
        for (String octet : octets) {
            Require.that(
                    octet.length() <= 3 && isDigits(octet) && Integer.parseInt(octet) <= 255,
                    "address",
                    () -> "'" + whole + "' is no IP address");
            bits = bits << 8 | Integer.parseInt(octet);
        }
        return bits;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static IpAddress v6(String text) {
        int gap = text.indexOf("::");
        Require.that(gap == text.lastIndexOf("::"), "address", () -> "'" + text + "' has '::' twice");
        long[] groups = new long[GROUPS];
        if (gap < 0) {
            require(fill(groups, 0, text, text) == GROUPS, text);
        } else {
            int head = fill(groups, 0, text.substring(0, gap), text);
            long[] tail = new long[GROUPS];
            int count = fill(tail, 0, text.substring(gap + 2), text);
            require(head + count < GROUPS, text);
            System.arraycopy(tail, 0, groups, GROUPS - count, count);
        }
        return new IpAddress(join(groups, 0), join(groups, 4));
    }

    private static int fill(long[] groups, int from, String part, String whole) {
        if (part.isEmpty()) {
            return from;
        }
        int at = from;
        for (String group : part.split(":", -1)) {
            boolean dotted = group.indexOf('.') >= 0;
            require(at + (dotted ? 2 : 1) <= GROUPS, whole);
            if (dotted) {
                require(part.endsWith(group), whole);
                long v4 = v4(group, whole);
                groups[at++] = v4 >>> 16;
                groups[at++] = v4 & 0xFFFF;
            } else {
                require(group.matches("[0-9A-Fa-f]{1,4}"), whole);
                groups[at++] = Long.parseLong(group, 16);
            }
        }
        return at;
    }

    private static void require(boolean holds, String text) {
        Require.that(holds, "address", () -> "'" + text + "' is no IP address");
    }

    private static long join(long[] groups, int from) {
        return groups[from] << 48 | groups[from + 1] << 32 | groups[from + 2] << 16 | groups[from + 3];
    }

    @Override
    public String toString() {
        if (isV4()) {
            return String.format(
                    Locale.ROOT, "%d.%d.%d.%d", low >>> 24 & 0xFF, low >>> 16 & 0xFF, low >>> 8 & 0xFF, low & 0xFF);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            long half = i < 4 ? high : low;
            text.append(i == 0 ? "" : ":").append(Long.toHexString(half >>> (48 - 16 * (i % 4)) & 0xFFFF));
        }
        return text.toString();
    }
}
