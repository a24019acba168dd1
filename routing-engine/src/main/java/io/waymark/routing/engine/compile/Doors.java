package io.waymark.routing.engine.compile;

import io.waymark.routing.config.Protocol;
import io.waymark.routing.engine.program.HostTable;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listeners, by port and then by host. A gateway with a single listener takes the requests of every port (a load balancer stands in
 * front); a listener for bytes takes none. Immutable; safe for any thread; no garbage.
 */
final class Doors {

    private final int[] ports;
    private final List<HostTable<Door>> ofPort;
    private final HostTable<Door> ofOthers;

    Doors(List<Door> all) {
        List<Door> doors = all.stream()
                .filter(door -> door.listener().protocol() != Protocol.TCP)
                .toList();
        this.ports = doors.stream()
                .flatMapToInt(door -> door.listener().port().stream())
                .distinct()
                .toArray();
        this.ofPort = Arrays.stream(ports)
                .mapToObj(port -> table(doors.stream()
                        .filter(door -> door.listener().serves(port))
                        .toList()))
                .toList();
        this.ofOthers = table(doors.stream()
                .filter(door -> doors.size() == 1 || door.listener().port().isEmpty())
                .toList());
    }

    private static HostTable<Door> table(List<Door> doors) {
        HostTable<Door> table = new HostTable<>();
        doors.forEach(door -> table.add(door.listener().host(), door));
        return table;
    }

    /** The listener that takes the request; null if none does. */
    @Nullable
    Door find(ReadRequest request) {
        return table(request.original().port()).mostSpecific(request.host(), request.hostLength());
    }

    private HostTable<Door> table(int port) {
        for (int i = 0; i < ports.length; i++) {
            if (ports[i] == port) {
                return ofPort.get(i);
            }
        }
        return ofOthers;
    }
}
