package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.RouteParent;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.Listeners.Accepted;
import io.waymark.routing.yaml.gatewayapi.Listeners.Group;
import io.waymark.routing.yaml.gatewayapi.ParentRef.Parent;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Decides which listeners take a route. Each reference of the route is judged by itself; one that comes to nothing is told with the reason
 * that a gateway would write into the route's status. Source: apis/v1/shared_types.go, ParentReference and RouteConditionReason.
 */
final class Attachment {

    private final ApiObjects objects;
    private final Listeners listeners;

    Attachment(ApiObjects objects, Listeners listeners) {
        this.objects = objects;
        this.listeners = listeners;
    }

    /** The listeners that take the route; none if nothing does. */
    List<RouteParent> parents(RouteObject route) {
        Map<ObjectName, Set<String>> taken = new LinkedHashMap<>();
        route.parents().forEach(ref -> take(route, ref, taken));
        if (route.defaultGateways()) {
            defaults(route, taken);
        }
        if (route.parents().isEmpty() && taken.isEmpty()) {
            route.spec()
                    .here(
                            ProblemCode.NOT_ATTACHED,
                            "the route names no parent, so nothing reaches it",
                            "add `parentRefs: [{name: …}]` with the name of a Gateway");
        }
        List<RouteParent> parents = new ArrayList<>();
        taken.forEach((gateway, names) -> parents.addAll(parents(gateway, names)));
        return parents;
    }

    private void take(RouteObject route, ParentRef ref, Map<ObjectName, Set<String>> taken) {
        Optional<Group> group = listeners.of(ref.parent());
        if (group.isEmpty()) {
            refuse(ref, "NoMatchingParent", unknown(ref), "load the file that defines it, or mend the reference");
            return;
        }
        List<Accepted> meant = group.get().listeners().stream()
                .filter(each -> ref.means(each.object()))
                .toList();
        List<Accepted> open =
                meant.stream().filter(each -> admits(each, group.get(), route)).toList();
        List<Accepted> met = open.stream()
                .filter(each -> Hostnames.meet(each.object().host(), route.hosts()))
                .toList();
        if (meant.isEmpty()) {
            refuse(ref, "NoMatchingParent", ref.parent() + " has no such listener", "look at `sectionName` and `port`");
        } else if (open.isEmpty()) {
            refuse(
                    ref,
                    "NotAllowedByListeners",
                    "no listener of " + ref.parent() + " takes "
                            + route.kind().groupKind().kind() + " from namespace " + route.namespace(),
                    "look at `allowedRoutes` of the listeners");
        } else if (met.isEmpty()) {
            refuse(
                    ref,
                    "NoMatchingListenerHostname",
                    "no hostname of the route is a host of a listener of " + ref.parent(),
                    "look at `hostname` of the listeners and `hostnames` of the route");
        }
        names(taken, group.get().gateway(), met);
    }

    private boolean admits(Accepted listener, Group group, RouteObject route) {
        return listener.object().takes(route.kind())
                && listener.object().namespaces().admits(route.namespace(), group.namespace(), objects.namespaceLabels);
    }

    private static String unknown(ParentRef ref) {
        boolean known = ref.kind().equals(GroupKind.GATEWAY) || ref.kind().equals(GroupKind.LISTENER_SET);
        return known ? "there is no " + ref.parent() + " that takes routes" : ref.kind() + " takes no routes here";
    }

    private static void refuse(ParentRef ref, String reason, String message, String help) {
        ref.at()
                .here(
                        ProblemCode.NOT_ATTACHED,
                        reason + ": " + message + "; nothing reaches the route through it",
                        help);
    }

    /** Attaches to the default gateways that take the route, and says nothing of the others. */
    private void defaults(RouteObject route, Map<ObjectName, Set<String>> taken) {
        for (GatewayObject gateway : objects.gateways.values()) {
            if (gateway.isDefault()) {
                ObjectName name = gateway.manifest().name();
                listeners
                        .of(new Parent(GroupKind.GATEWAY, name))
                        .ifPresent(group -> names(
                                taken,
                                name,
                                group.listeners().stream()
                                        .filter(each -> admits(each, group, route)
                                                && Hostnames.meet(each.object().host(), route.hosts()))
                                        .toList()));
            }
        }
    }

    private static void names(Map<ObjectName, Set<String>> taken, ObjectName gateway, List<Accepted> met) {
        met.forEach(each -> taken.computeIfAbsent(gateway, any -> new LinkedHashSet<>())
                .add(each.listener().name()));
    }

    private List<RouteParent> parents(ObjectName gateway, Set<String> names) {
        if (names.size() == listeners.of(gateway).size()) {
            return List.of(RouteParent.of(gateway));
        }
        return names.stream()
                .map(name -> new RouteParent(gateway, Optional.of(name), OptionalInt.empty()))
                .toList();
    }
}
