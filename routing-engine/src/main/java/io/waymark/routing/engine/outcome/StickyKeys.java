package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.StickySplit;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.FoundValue;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;

/** The keys of a sticky split, and the hash that places a request: FNV-1a over UTF-16 units, then the finaliser of MurmurHash3. */
final class StickyKeys {

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private static final long MOST = Long.divideUnsigned(-1L, 10);

    private final FieldSource[] sources;
    private final boolean[] numbers;

    StickyKeys(StickySplit split, HeaderNames names) {
        this.sources =
                split.keys().stream().map(key -> key.on(new Sources(names))).toArray(FieldSource[]::new);
        this.numbers = new boolean[sources.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = split.keys().get(i) instanceof StickySplit.Key.HeaderNumber;
        }
    }

    /** Finds the first key that the request has; -1 if it has none. */
    int find(ReadRequest request) {
        for (int i = 0; i < sources.length; i++) {
            if (sources[i].find(request)
                    && (!numbers[i] || (sources[i].count(request) == 1 && isNumber(request.value())))) {
                return i;
            }
        }
        return -1;
    }

    /** The value of the key that was found. */
    long value(ReadRequest request, int key) {
        return numbers[key] ? number(request.value()) : hash(request.value());
    }

    private static boolean isNumber(FoundValue value) {
        long number = 0;
        for (int i = value.from(); i < value.to(); i++) {
            int digit = value.whole().charAt(i) - '0';
            long left = MOST - number;
            if (digit < 0 || digit > 9 || left < 0 || (left == 0 && digit > 5)) {
                return false;
            }
            number = number * 10 + digit;
            if (number < 0 && i + 1 < value.to()) {
                return false;
            }
        }
        return value.from() < value.to();
    }

    private static long number(FoundValue value) {
        long number = 0;
        for (int i = value.from(); i < value.to(); i++) {
            number = number * 10 + value.whole().charAt(i) - '0';
        }
        return number;
    }

    static long hash(FoundValue value) {
        long hash = FNV_START;
        for (int i = value.from(); i < value.to(); i++) {
            hash = (hash ^ value.whole().charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }

    private record Sources(HeaderNames names) implements StickySplit.Key.Cases<FieldSource> {

        @Override
        public FieldSource header(StickySplit.Key.Header key) {
            return FieldSource.of(Field.header(key.name()), names);
        }

        @Override
        public FieldSource headerNumber(StickySplit.Key.HeaderNumber key) {
            return FieldSource.of(new Field.Header(key.header(), Field.Lines.EACH), names);
        }

        @Override
        public FieldSource cookie(StickySplit.Key.Cookie key) {
            return FieldSource.of(Field.cookie(key.name()), names);
        }

        @Override
        public FieldSource queryParameter(StickySplit.Key.QueryParameter key) {
            return FieldSource.of(Field.query(key.name()), names);
        }

        @Override
        public FieldSource clientAddress(StickySplit.Key.ClientAddress key) {
            return FieldSource.ofClient();
        }
    }
}
