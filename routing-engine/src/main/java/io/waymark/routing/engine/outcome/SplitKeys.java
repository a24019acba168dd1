package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.StickySplit;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;

/** One key of a split for each kind in the model. */
record SplitKeys(HeaderNames names) implements StickySplit.Key.Cases<SplitKey> {

    @Override
    public SplitKey header(StickySplit.Key.Header key) {
        return new Hashed(FieldSource.of(Field.header(key.name()), names));
    }

    @Override
    public SplitKey headerNumber(StickySplit.Key.HeaderNumber key) {
        return new HeaderNumberKey(FieldSource.of(new Field.Header(key.header(), Field.Lines.EACH), names));
    }

    @Override
    public SplitKey cookie(StickySplit.Key.Cookie key) {
        return new Hashed(FieldSource.of(Field.cookie(key.name()), names));
    }

    @Override
    public SplitKey queryParameter(StickySplit.Key.QueryParameter key) {
        return new Hashed(FieldSource.of(Field.query(key.name()), names));
    }

    @Override
    public SplitKey clientAddress(StickySplit.Key.ClientAddress key) {
        return new Hashed(FieldSource.ofClient());
    }

    @Override
    public SplitKey attribute(StickySplit.Key.Attribute key) {
        return new Hashed(FieldSource.of(Field.attribute(key.name()), names));
    }

    @Override
    public SplitKey combined(StickySplit.Key.Combined key) {
        return new CombinedKey(key.parts().stream()
                .map(part -> CombinedKey.Part.of(part, names))
                .toList());
    }

    /** The hash of a value. */
    private record Hashed(FieldSource source) implements SplitKey {

        @Override
        public boolean isIn(ReadRequest request) {
            return source.find(request);
        }

        @Override
        public long value(ReadRequest request) {
            source.find(request);
            return StickyKeys.hash(request.value());
        }
    }
}
