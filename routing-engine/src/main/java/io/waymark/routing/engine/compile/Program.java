package io.waymark.routing.engine.compile;

import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.engine.outcome.Answers;
import io.waymark.routing.engine.outcome.Observer;
import io.waymark.routing.engine.outcome.ServiceTable;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import io.waymark.routing.meta.ObjectName;
import java.util.List;

/**
 * A configuration made ready for one gateway. Immutable; safe for any thread.
 *
 * @param gateway the gateway
 * @param reader reads requests by the policy
 * @param all its listeners, in order
 * @param doors the same, to be found
 * @param services the tables of services
 */
public record Program(
        ObjectName gateway, RequestReader reader, List<Door> all, Doors doors, List<ServiceTable> services) {

    private static final Answers NO_LISTENER = new Answers(List.of(), NoMatch.Reason.NO_LISTENER);

    /** Where the request goes. */
    public Resolution resolve(RoutingRequest request) {
        ReadRequest room = reader.room();
        try {
            Resolution.Rejected refused = reader.read(request, room);
            return refused == null ? resolve(room, Observer.NONE) : refused;
        } finally {
            room.release();
        }
    }

    Resolution resolve(ReadRequest request, Observer observer) {
        Door door = doors.find(request);
        if (door == null) {
            return NO_LISTENER.to(request);
        }
        if (doors.isMisdirected(request, door)) {
            return Answers.MISDIRECTED;
        }
        request.port(door.listener().port().orElse(request.original().port()));
        return door.resolve(request, observer);
    }

    /** The tables as text. */
    public String dump() {
        StringBuilder text = new StringBuilder("gateway " + gateway + "\n");
        for (Door door : all) {
            text.append("  listener ")
                    .append(door.listener().label())
                    .append(", host ")
                    .append(door.listener().host())
                    .append('\n')
                    .append(door.table().dump("    "));
        }
        for (ServiceTable service : services) {
            text.append("service ")
                    .append(service.service())
                    .append('\n')
                    .append(service.table().dump("  "));
        }
        return text.toString();
    }
}
