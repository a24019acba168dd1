package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.BackendFault;
import io.waymark.routing.yaml.gatewayapi.BackendFault.InvalidKind;
import io.waymark.routing.yaml.gatewayapi.BackendFault.NoPort;
import io.waymark.routing.yaml.gatewayapi.BackendFault.OtherProtocol;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Optional;

/** Writes references of one kind of routes in one namespace to Services, and tells the cluster what each of them needs. */
final class References {

    private final String kind;
    private final String namespace;
    private final Cluster cluster;

    /** References of the routes of a kind and namespace. */
    References(String kind, String namespace, Cluster cluster) {
        this.kind = kind;
        this.namespace = namespace;
        this.cluster = cluster;
    }

    YamlMap to(Destination destination, Refusals refusals) {
        if (destination instanceof Destination.ToBackend backend) {
            refusals.refuseIf(backend.port().isEmpty(), "a reference to a Service needs a port: " + backend.backend());
            cluster.permit(kind, namespace, backend.backend());
            return reference(backend.backend(), backend.port().orElse(0));
        }
        Optional<BackendFault> fault = fault(destination);
        if (destination instanceof Destination.Unavailable broken && fault.isPresent()) {
            cluster.spoil(kind, namespace, fault.get());
            return broken(broken.name(), fault.get());
        }
        refusals.refuse("the Gateway API leads to Services, not to " + destination);
        return new YamlMap();
    }

    /** Why a destination is not available, if it is not and the Gateway API knows such a fault. */
    static Optional<BackendFault> fault(Destination destination) {
        return destination instanceof Destination.Unavailable broken
                ? BackendFault.read(broken.reason())
                : Optional.empty();
    }

    /** A service that is asked for permission, which must be found, or be at fault in the way of the share that it stands in. */
    void authorizer(ObjectName service, Optional<BackendFault> fault) {
        fault.ifPresentOrElse(
                each -> cluster.spoil(kind, namespace, each), () -> cluster.permit(kind, namespace, service));
    }

    private YamlMap broken(ObjectName name, BackendFault fault) {
        if (fault instanceof InvalidKind other) {
            return reference(name, 1).put("group", other.group()).put("kind", other.kind());
        }
        if (fault instanceof NoPort missing && missing.target().equals(name)) {
            return reference(name, missing.port());
        }
        return fault instanceof OtherProtocol other && other.target().equals(name)
                ? reference(name, other.port())
                : reference(name, 1);
    }

    private YamlMap reference(ObjectName name, int port) {
        YamlMap reference = new YamlMap().put("name", name.name()).put("port", port);
        return name.namespace().equals(namespace) ? reference : reference.put("namespace", name.namespace());
    }
}
