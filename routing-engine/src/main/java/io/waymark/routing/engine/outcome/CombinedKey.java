package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.StickySplit;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.FoundValue;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One hash of several keys, as Envoy makes it (envoyproxy/envoy, source/common/http/hash_policy.cc). */
record CombinedKey(List<Part> parts) implements SplitKey {

    @Override
    public boolean isIn(ReadRequest request) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isIn(request)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long value(ReadRequest request) {
        long hash = 0;
        boolean made = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.isIn(request)) {
                hash = Long.rotateLeft(hash, 1) ^ part.hash(request);
                made = true;
            }
            if (made && part.last()) {
                return hash;
            }
        }
        return hash;
    }

    /**
     * One of the keys.
     *
     * @param source its values
     * @param needsText whether an empty value is none
     * @param replacement what is replaced in each
     * @param last whether the keys behind it are left out where there is a hash
     */
    record Part(FieldSource source, boolean needsText, Optional<RegexReplacement> replacement, boolean last) {

        /** The characters after which a replaced value may end: beyond any header, and no danger to the memory. */
        private static final int LONGEST = 1 << 20;

        static Part of(StickySplit.Key.Combined.Part part, HeaderNames names) {
            return new Part(
                    part.key().on(new Sources(names)),
                    part.key() instanceof StickySplit.Key.Cookie,
                    part.replacement().map(each -> new RegexReplacement(each.pattern(), each.substitution(), LONGEST)),
                    part.last());
        }

        boolean isIn(ReadRequest request) {
            return source.find(request) && !(needsText && request.value().length() == 0);
        }

        long hash(ReadRequest request) {
            if (source.count(request) == 1 && replacement.isEmpty()) {
                source.find(request);
                FoundValue value = request.value();
                return XxHash64.of(value.whole(), value.from(), value.to(), 0);
            }
            long hash = 0;
            for (String value : values(request)) {
                hash = XxHash64.of(value, 0, value.length(), hash);
            }
            return hash;
        }

        private List<String> values(ReadRequest request) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < source.count(request); i++) {
                source.find(request, i);
                String value = request.value().text();
                values.add(replacement.map(each -> each.in(value)).orElse(value));
            }
            values.sort(null);
            return values;
        }
    }

    /** Where the values of a key come from, the lines of a header each for itself. */
    private record Sources(HeaderNames names) implements StickySplit.Key.Cases<FieldSource> {

        @Override
        public FieldSource header(StickySplit.Key.Header key) {
            return FieldSource.of(new Field.Header(key.name(), Field.Lines.EACH), names);
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

        @Override
        public FieldSource attribute(StickySplit.Key.Attribute key) {
            return FieldSource.of(Field.attribute(key.name()), names);
        }

        @Override
        public FieldSource headerNumber(StickySplit.Key.HeaderNumber key) {
            throw new IllegalStateException("a number is not hashed");
        }

        @Override
        public FieldSource combined(StickySplit.Key.Combined key) {
            throw new IllegalStateException("a combined key is not part of another");
        }
    }
}
