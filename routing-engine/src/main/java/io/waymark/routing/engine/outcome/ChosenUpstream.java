package io.waymark.routing.engine.outcome;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Upstream;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;
import io.waymark.routing.meta.ObjectName;
import java.util.Optional;
import java.util.OptionalInt;

/** The destination of a chosen share. */
interface ChosenUpstream {

    /** The destination of this request. */
    Optional<Upstream> of(RoutingRequest request);

    /** The same for every request. */
    static ChosenUpstream always(Optional<Upstream> upstream) {
        return request -> upstream;
    }

    /**
     * Named by the first line of a header.
     *
     * @param before the rewrites before the rule that says so, whose own rewrites it does not see
     */
    static ChosenUpstream named(String header, HeaderNames names, Replay before) {
        FieldSource source = header.equals(":authority")
                ? FieldSource.of(Field.Part.AUTHORITY)
                : FieldSource.of(new Field.Header(header, Field.Lines.EACH), names);
        return request -> before.of(request, room -> named(source, room));
    }

    private static Optional<Upstream> named(FieldSource source, ReadRequest room) {
        if (!source.find(room) || room.value().length() == 0) {
            return Optional.empty();
        }
        ObjectName name = new ObjectName("", room.value().text());
        return Optional.of(new Upstream(name, OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }
}
