package io.waymark.routing.engine.compile;

import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.engine.outcome.Answers;
import io.waymark.routing.engine.outcome.Observer;
import io.waymark.routing.engine.outcome.ServiceTable;
import io.waymark.routing.engine.program.CompiledEntry;
import io.waymark.routing.engine.program.EntryList;
import io.waymark.routing.engine.program.HostView;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import io.waymark.routing.meta.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            KnownHost known = doors.known(request);
            Resolution quick = known == null ? null : quick(known, request, room);
            return quick == null ? thorough(request, room) : quick;
        } finally {
            room.release();
        }
    }

    private Resolution thorough(RoutingRequest request, ReadRequest room) {
        Resolution.Rejected refused = reader.read(request, room);
        return refused == null ? resolve(room, Observer.NONE) : refused;
    }

    /** Where a plain request for a known host goes; null if it takes a thorough look. */
    private @Nullable Resolution quick(KnownHost host, RoutingRequest request, ReadRequest room) {
        Door door = host.door();
        if (!reader.readAround(request, host.authority(), room) || doors.isMisdirected(room, door)) {
            return null;
        }
        room.port(door.listener().port().orElse(request.port()));
        EntryList known = host.view().known(request.target());
        if (known != null) {
            reader.knownTarget(request, room);
        } else if (!reader.readTarget(request, room)) {
            return null;
        }
        return door.closed().isTo(room) ? null : door.answer(find(host.view(), known, room), room, Observer.NONE);
    }

    private static int find(HostView view, @Nullable EntryList known, ReadRequest room) {
        if (known == null) {
            return view.findUnknown(room);
        }
        int rank = view.find(known, room);
        return rank == CompiledEntry.NONE ? view.find(room) : rank;
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
