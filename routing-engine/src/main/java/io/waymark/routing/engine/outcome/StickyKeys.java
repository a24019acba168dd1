package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.StickySplit;
import io.waymark.routing.engine.request.FoundValue;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;

/** The keys of a sticky split, and the hash that places a request: FNV-1a over UTF-16 units, then the finaliser of MurmurHash3. */
final class StickyKeys {

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final SplitKey[] keys;

    StickyKeys(StickySplit split, HeaderNames names) {
        this.keys =
                split.keys().stream().map(key -> key.on(new SplitKeys(names))).toArray(SplitKey[]::new);
    }

    /** Finds the first key that the request has; -1 if it has none. */
    int find(ReadRequest request) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].isIn(request)) {
                return i;
            }
        }
        return -1;
    }

    /** The value of the key that was found. */
    long value(ReadRequest request, int key) {
        return keys[key].value(request);
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
}
