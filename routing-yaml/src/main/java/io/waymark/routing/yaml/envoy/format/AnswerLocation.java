package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import io.waymark.routing.match.Field;
import java.util.List;
import java.util.Optional;

/** The location that direct responses of 201 and 3xx get: the URL of the request itself (envoyproxy/envoy, source/common/router/router.cc). */
public final class AnswerLocation {

    private static final int CREATED = 201;
    private static final TextFormat URL = TextFormat.of(
            TextPart.field(Field.Part.SCHEME),
            new TextPart.Literal("://"),
            TextPart.field(Field.Part.AUTHORITY),
            TextPart.field(Field.Part.TARGET));
    private static final HeaderEdit EDIT =
            new HeaderBatch(List.of(new HeaderBatch.Item(HeaderChange.Operation.ADD, "location", URL, false)));

    private AnswerLocation() {}

    /** What is done to the headers of the answer before all else; nothing for any other action. */
    public static Optional<HeaderEdit> of(RouteAction action) {
        boolean told = action instanceof RouteAction.Respond respond
                && (respond.status() == CREATED || respond.status() / 100 == 3);
        return told ? Optional.of(EDIT) : Optional.empty();
    }
}
