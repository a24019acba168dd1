package io.waymark.routing.yaml.gatewayapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which references across namespaces are permitted: those that any grant in the namespace of the target permits. */
final class Grants {

    private final Map<String, List<GrantObject>> byNamespace;

    Grants(ApiObjects objects) {
        this.byNamespace = objects.grants.stream().collect(Collectors.groupingBy(GrantObject::namespace));
    }

    /** Whether a route may refer to a target. */
    boolean permit(RouteObject route, TargetRef target) {
        String namespace = target.name().namespace();
        GrantObject.From referrer = new GrantObject.From(route.kind().groupKind(), route.namespace());
        return namespace.equals(route.namespace())
                || byNamespace.getOrDefault(namespace, List.of()).stream()
                        .anyMatch(grant -> grant.permits(
                                referrer, target.kind(), target.name().name()));
    }
}
