package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.Destination;
import io.waymark.routing.yaml.gatewayapi.BackendFault.InvalidKind;
import io.waymark.routing.yaml.gatewayapi.BackendFault.NoPort;
import io.waymark.routing.yaml.gatewayapi.BackendFault.NotFound;
import io.waymark.routing.yaml.gatewayapi.BackendFault.NotPermitted;
import io.waymark.routing.yaml.gatewayapi.BackendFault.OtherProtocol;
import io.waymark.routing.yaml.gatewayapi.ServiceObject.Port;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind references to backends. One that cannot be used is told with the reason that a gateway would write into the status
 * of the route. Where no Service is loaded at all, every Service is taken to be there.
 */
final class Backends {

    private static final int ERROR = 500;

    /** What a gRPC client reads as UNAVAILABLE (grpc/grpc, doc/http-grpc-status-mapping.md). */
    private static final int GRPC_ERROR = 503;

    private static final Set<String> WEB_SOCKETS = Set.of("kubernetes.io/ws", "kubernetes.io/wss");

    private final ApiObjects objects;
    private final Grants grants;
    private boolean told;

    Backends(ApiObjects objects) {
        this.objects = objects;
        this.grants = new Grants(objects);
    }

    /** The status of the answer where no backend can be used. */
    static int error(RouteKind kind) {
        return kind == RouteKind.GRPC ? GRPC_ERROR : ERROR;
    }

    /** The destination; one that answers with an error if the backend cannot be used. */
    Destination destination(RouteObject route, TargetRef target) {
        Optional<String> fault = fault(route, target);
        fault.ifPresent(
                reason -> tell(target, reason, "its share of the requests is answered with " + error(route.kind())));
        return fault.<Destination>map(reason -> new Destination.Unavailable(target.name(), error(route.kind()), reason))
                .orElseGet(() -> new Destination.ToBackend(target.name(), target.port()));
    }

    /** The destination of a mirror; none if the backend cannot be used. */
    Optional<Destination> mirror(RouteObject route, TargetRef target) {
        Optional<String> fault = fault(route, target);
        fault.ifPresent(reason -> tell(target, reason, "the mirror is left out"));
        return fault.isPresent()
                ? Optional.empty()
                : Optional.of(new Destination.ToBackend(target.name(), target.port()));
    }

    /** Why a service that would be asked for permission cannot be used, if it cannot. */
    Optional<String> authorization(RouteObject route, TargetRef target) {
        Optional<String> fault = fault(route, target);
        fault.ifPresent(reason -> tell(
                target, reason, "nobody can be asked, so these requests are answered with " + error(route.kind())));
        return fault;
    }

    private static void tell(TargetRef target, String reason, String consequence) {
        target.at().here(ProblemCode.INVALID_BACKEND, reason + "; " + consequence, "");
    }

    private Optional<String> fault(RouteObject route, TargetRef target) {
        if (!target.kind().equals(GroupKind.SERVICE)) {
            return told(new InvalidKind(target.kind().group(), target.kind().kind()));
        }
        if (!grants.permit(route, target)) {
            return told(new NotPermitted(route.kind().groupKind().kind(), route.namespace(), target.name()));
        }
        return objects.services.isEmpty() ? unchecked(target) : missing(route, target);
    }

    private static Optional<String> told(BackendFault fault) {
        return Optional.of(fault.text());
    }

    private Optional<String> unchecked(TargetRef target) {
        if (!told) {
            told = true;
            target.at()
                    .here(
                            ProblemCode.UNCHECKED_BACKENDS,
                            "no Service is loaded, so every backend is taken to be there",
                            "load the Services too, to find references that lead nowhere");
        }
        return Optional.empty();
    }

    private Optional<String> missing(RouteObject route, TargetRef target) {
        ServiceObject service = objects.services.get(target.name());
        if (service == null) {
            return told(new NotFound(target.name()));
        }
        int number = target.port().orElse(0);
        Optional<Port> port = service.port(number);
        if (port.isEmpty() && !service.ports().isEmpty()) {
            return told(new NoPort(target.name(), number));
        }
        return port.filter(each -> !fits(route.kind(), each))
                .flatMap(each -> told(new OtherProtocol(
                        target.name(), number, each.appProtocol().isEmpty() ? each.transport() : each.appProtocol())));
    }

    private static boolean fits(RouteKind kind, Port port) {
        boolean webSocket = WEB_SOCKETS.contains(port.appProtocol());
        return port.transport().equals("TCP") && !(kind == RouteKind.GRPC && webSocket);
    }
}
