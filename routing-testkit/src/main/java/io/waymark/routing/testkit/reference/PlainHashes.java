package io.waymark.routing.testkit.reference;

import io.waymark.routing.action.StickySplit;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The hash of several keys: see {@link StickySplit.Key.Combined}. xxHash64 is written down from Cyan4973/xxHash, doc/xxhash_spec.md. */
final class PlainHashes {

    private static final long PRIME_1 = Long.parseUnsignedLong("11400714785074694791");
    private static final long PRIME_2 = Long.parseUnsignedLong("14029467366897019727");
    private static final long PRIME_3 = Long.parseUnsignedLong("1609587929392839161");
    private static final long PRIME_4 = Long.parseUnsignedLong("9650029242287828579");
    private static final long PRIME_5 = Long.parseUnsignedLong("2870177450012600261");

    private PlainHashes() {}

    static Optional<Long> of(StickySplit.Key.Combined key, CanonicalRequest request) {
        Optional<Long> hash = Optional.empty();
        for (StickySplit.Key.Combined.Part part : key.parts()) {
            List<String> values = values(part, request);
            if (!values.isEmpty()) {
                long own = 0;
                for (String value : values) {
                    own = xxHash64(value.getBytes(StandardCharsets.UTF_8), own);
                }
                hash = Optional.of(Long.rotateLeft(hash.orElse(0L), 1) ^ own);
            }
            if (part.last() && hash.isPresent()) {
                return hash;
            }
        }
        return hash;
    }

    private static List<String> values(StickySplit.Key.Combined.Part part, CanonicalRequest request) {
        List<String> values = part.key() instanceof StickySplit.Key.Header header
                ? request.values(header.name())
                : part.key().on(new PlainSticky(request));
        return values.stream()
                .filter(value -> !(part.key() instanceof StickySplit.Key.Cookie && value.isEmpty()))
                .map(value -> part.replacement()
                        .map(each -> PlainRewrite.replaceAll(each.pattern(), each.substitution(), value))
                        .orElse(value))
                .sorted()
                .toList();
    }

    static long xxHash64(byte[] bytes, long seed) {
        ByteBuffer input = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long hash = bytes.length < 32 ? seed + PRIME_5 : stripes(input, seed);
        hash += bytes.length;
        while (input.remaining() >= 8) {
            hash = Long.rotateLeft(hash ^ round(0, input.getLong()), 27) * PRIME_1 + PRIME_4;
        }
        if (input.remaining() >= 4) {
            hash = Long.rotateLeft(hash ^ (input.getInt() & 0xFFFFFFFFL) * PRIME_1, 23) * PRIME_2 + PRIME_3;
        }
        while (input.hasRemaining()) {
            hash = Long.rotateLeft(hash ^ (input.get() & 0xFF) * PRIME_5, 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }

    private static long stripes(ByteBuffer input, long seed) {
        long[] lanes = {seed + PRIME_1 + PRIME_2, seed + PRIME_2, seed, seed - PRIME_1};
        while (input.remaining() >= 32) {
            for (int i = 0; i < lanes.length; i++) {
                lanes[i] = round(lanes[i], input.getLong());
            }
        }
        int[] turns = {1, 7, 12, 18};
        long hash = 0;
        for (int i = 0; i < lanes.length; i++) {
            hash += Long.rotateLeft(lanes[i], turns[i]);
        }
        for (long lane : lanes) {
            hash = (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
        }
        return hash;
    }

    private static long round(long lane, long word) {
        return Long.rotateLeft(lane + word * PRIME_2, 31) * PRIME_1;
    }
}
