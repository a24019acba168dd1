package io.waymark.routing;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import java.util.List;

/** Notes what texts that are made of a request look at. */
record UseOfTexts(UseOfFields fields) implements TextPart.Cases<UseOfTexts> {

    /** Edits of the headers of a request; those that are judged together ask whether a header is there. */
    void requestEdits(List<HeaderEdit> edits) {
        for (HeaderEdit edit : edits) {
            if (edit instanceof HeaderChange change) {
                fields.changedHeader(change.name());
            } else if (edit instanceof HeaderBatch batch) {
                batch.items().forEach(item -> {
                    fields.header(item.name());
                    fields.changedHeader(item.name());
                    format(item.value());
                });
            }
        }
    }

    /** Edits of the headers of a response, whose values can be made of the request. */
    void responseEdits(List<HeaderEdit> edits) {
        for (HeaderEdit edit : edits) {
            if (edit instanceof HeaderBatch batch) {
                batch.items().forEach(item -> format(item.value()));
            }
        }
    }

    void format(TextFormat format) {
        format.parts().forEach(part -> part.on(this));
    }

    @Override
    public UseOfTexts literal(TextPart.Literal part) {
        return this;
    }

    @Override
    public UseOfTexts firstThere(TextPart.FirstThere part) {
        part.fields().forEach(fields::field);
        return this;
    }

    @Override
    public UseOfTexts responseHeader(TextPart.ResponseHeader part) {
        return this;
    }

    @Override
    public UseOfTexts fact(TextPart.Fact part) {
        switch (part) {
            case CLIENT_ADDRESS -> fields.clientAddress();
            case SERVER_NAME -> fields.serverName();
            case ARRIVAL_PORT, UPSTREAM -> {}
        }
        return this;
    }

    @Override
    public UseOfTexts firstFilled(TextPart.FirstFilled part) {
        part.parts().forEach(each -> each.on(this));
        return this;
    }

    @Override
    public UseOfTexts cut(TextPart.Cut part) {
        return part.part().on(this);
    }

    @Override
    public UseOfTexts beforeQuery(TextPart.BeforeQuery part) {
        return part.part().on(this);
    }

    @Override
    public UseOfTexts decoded(TextPart.Decoded part) {
        return part.part().on(this);
    }

    @Override
    public UseOfTexts unresolved(TextPart.Unresolved part) {
        fields.attribute(part.attribute());
        return this;
    }
}
