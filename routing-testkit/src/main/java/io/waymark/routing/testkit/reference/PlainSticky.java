package io.waymark.routing.testkit.reference;

import io.waymark.routing.action.StickySplit;
import io.waymark.routing.match.Field;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value that places a request in a sticky split: the number that it names, or else FNV-1a over the 16-bit characters of the first key that the request has, then the
 * finaliser of MurmurHash3, both in 64 bits.
 */
record PlainSticky(CanonicalRequest request) implements StickySplit.Key.Cases<List<String>> {

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    static Optional<Long> value(StickySplit sticky, CanonicalRequest request) {
        return sticky.keys().stream()
                .flatMap(key -> value(key, key.on(new PlainSticky(request))))
                .findFirst();
    }

    private static Stream<Long> value(StickySplit.Key key, List<String> values) {
        if (key instanceof StickySplit.Key.Combined) {
            return values.stream().map(Long::parseLong);
        }
        return key instanceof StickySplit.Key.HeaderNumber
                ? values.stream().map(Long::parseUnsignedLong)
                : values.stream().limit(1).map(PlainSticky::hash);
    }

    private static long hash(String text) {
        long hash = FNV_START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }

    @Override
    public List<String> header(StickySplit.Key.Header key) {
        return Field.header(key.name()).on(new PlainFields(request));
    }

    @Override
    public List<String> headerNumber(StickySplit.Key.HeaderNumber key) {
        List<String> values = request.values(key.header());
        return values.stream()
                .filter(value -> values.size() == 1 && value.matches("[0-9]+"))
                .filter(value -> new BigInteger(value).bitLength() <= Long.SIZE)
                .map(value -> new BigInteger(value).toString())
                .toList();
    }

    @Override
    public List<String> cookie(StickySplit.Key.Cookie key) {
        return Field.cookie(key.name()).on(new PlainFields(request));
    }

    @Override
    public List<String> queryParameter(StickySplit.Key.QueryParameter key) {
        return Field.query(key.name()).on(new PlainFields(request));
    }

    @Override
    public List<String> attribute(StickySplit.Key.Attribute key) {
        return Field.attribute(key.name()).on(new PlainFields(request));
    }

    /** The hash as a number; nothing if there is none. */
    @Override
    public List<String> combined(StickySplit.Key.Combined key) {
        return PlainHashes.of(key, request).map(String::valueOf).stream().toList();
    }

    @Override
    public List<String> clientAddress(StickySplit.Key.ClientAddress key) {
        String address = request.original().clientAddress();
        return address.isEmpty() ? List.of() : List.of(address);
    }
}
