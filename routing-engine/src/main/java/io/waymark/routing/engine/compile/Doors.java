package io.waymark.routing.engine.compile;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.Protocol;
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
    private final List<DoorsOfPort> ofPort;
    private final DoorsOfPort ofOthers;

    Doors(List<Door> all) {
        List<Door> doors = all.stream()
                .filter(door -> door.listener().protocol() != Protocol.TCP)
                .toList();
        this.ports = doors.stream()
                .flatMapToInt(door -> door.listener().port().stream())
                .distinct()
                .toArray();
        this.ofPort = Arrays.stream(ports)
                .mapToObj(port -> DoorsOfPort.of(doors.stream()
                        .filter(door -> door.listener().serves(port))
                        .toList()))
                .toList();
        this.ofOthers = DoorsOfPort.of(doors.stream()
                .filter(door -> doors.size() == 1 || door.listener().port().isEmpty())
                .toList());
    }

    /** What is known of the host of a request; null if nothing is. */
    @Nullable
    KnownHost known(RoutingRequest request) {
        return ofPort(request.port()).known(request);
    }

    /** The listener that takes the request; null if none does. */
    @Nullable
    Door find(ReadRequest request) {
        return ofPort(request.original().port()).find(request);
    }

    /** Whether the server name of the TLS handshake belongs to another listener than this one, which the host means. */
    boolean isMisdirected(ReadRequest request, Door meant) {
        return ofPort(request.original().port()).isMisdirected(request, meant);
    }

    private DoorsOfPort ofPort(int port) {
        for (int i = 0; i < ports.length; i++) {
            if (ports[i] == port) {
                return ofPort.get(i);
            }
        }
        return ofOthers;
    }
}
