package io.waymark.routing.engine.outcome;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;
import io.waymark.routing.meta.ObjectName;
import java.util.Optional;
import java.util.OptionalInt;

/** The destination of a chosen share. */
interface ChosenUpstream {

    /** Nothing is chosen. */
    ChosenUpstream NONE = always(Optional.empty());

    /** The destination of this request. */
    Optional<Upstream> of(RoutingRequest request);

    /** Its own time limits; those of one that the request names are not known. */
    default Timeouts timeouts() {
        return Timeouts.NONE;
    }

    /** The same for every request. */
    static ChosenUpstream always(Optional<Upstream> upstream) {
        return new Always(upstream);
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
        return Optional.of(Upstream.named(name, OptionalInt.empty()));
    }

    /**
     * The same for every request.
     *
     * @param upstream the destination
     */
    record Always(Optional<Upstream> upstream) implements ChosenUpstream {

        @Override
        public Optional<Upstream> of(RoutingRequest request) {
            return upstream;
        }

        @Override
        public Timeouts timeouts() {
            return upstream.map(Upstream::timeouts).orElse(Timeouts.NONE);
        }
    }
}
