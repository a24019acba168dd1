package io.waymark.routing;

import io.waymark.routing.action.StickySplit;

/** Notes what the keys of a sticky split look at. */
record UseOfKeys(UseOfFields fields) implements StickySplit.Key.Cases<UseOfKeys> {

    @Override
    public UseOfKeys header(StickySplit.Key.Header key) {
        fields.header(key.name());
        return this;
    }

    @Override
    public UseOfKeys headerNumber(StickySplit.Key.HeaderNumber key) {
        fields.header(key.header());
        return this;
    }

    @Override
    public UseOfKeys cookie(StickySplit.Key.Cookie key) {
        fields.cookies();
        return this;
    }

    @Override
    public UseOfKeys queryParameter(StickySplit.Key.QueryParameter key) {
        fields.query();
        return this;
    }

    @Override
    public UseOfKeys clientAddress(StickySplit.Key.ClientAddress key) {
        fields.clientAddress();
        return this;
    }

    @Override
    public UseOfKeys attribute(StickySplit.Key.Attribute key) {
        fields.attribute(key.name());
        return this;
    }

    @Override
    public UseOfKeys combined(StickySplit.Key.Combined key) {
        key.parts().forEach(part -> part.key().on(this));
        return this;
    }
}
