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

    private final FieldSource[] sources;

    StickyKeys(StickySplit split, HeaderNames names) {
        this.sources =
                split.keys().stream().map(key -> key.on(new Sources(names))).toArray(FieldSource[]::new);
    }

    /** Finds the first key that the request has; false if it has none. */
    boolean find(ReadRequest request) {
        for (FieldSource source : sources) {
            if (source.find(request)) {
                return true;
            }
        }
        return false;
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
