package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Map;

/** Writes VirtualGateway. */
final class GatewayWriter {

    private final Names names;
    private final RoutingSemantics.HostScope hostScope;
    private final Problems problems;

    GatewayWriter(Names names, RoutingSemantics.HostScope hostScope, Problems problems) {
        this.names = names;
        this.hostScope = hostScope;
        this.problems = problems;
    }

    YamlMap document(Gateway gateway) {
        Spot spot = Spot.of("VirtualGateway", gateway.name(), gateway.location(), problems);
        semantics(gateway.semantics(), spot);
        gateway.fallback()
                .ifPresent(rule -> spot.in("fallback", rule.location())
                        .refuse(
                                "App Mesh does nothing with a request that no route matches",
                                "write a route for the prefix `/` with the lowest priority"));
        YamlMap spec = new YamlMap().put("namespaceSelector", new YamlMap());
        names.label(gateway.name())
                .ifPresent(label -> spec.put(
                        "gatewayRouteSelector",
                        new YamlMap().put("matchLabels", new YamlMap().put(label.getKey(), label.getValue()))));
        spec.put("listeners", Listeners.ofGateway(gateway.listeners(), spot));
        return Manifests.v1beta2("VirtualGateway", gateway.name(), Map.of(), spec, spot);
    }

    private void semantics(RoutingSemantics semantics, Spot spot) {
        spot.refuseIf(
                semantics.precedence() != Precedence.PRIORITY_THEN_LENGTH,
                "its routes are ranked by " + semantics.precedence() + "; App Mesh ranks by priority, then by length",
                "");
        hosts(semantics, hostScope, spot);
    }

    /** Tells what no gateway of App Mesh says about hosts. */
    static void hosts(RoutingSemantics semantics, RoutingSemantics.HostScope hostScope, Spot spot) {
        spot.refuseIf(
                !semantics.hostSubject().equals(RoutingSemantics.HostSubject.HOST),
                "it compares hosts with their port; App Mesh leaves the port out",
                "");
        spot.refuseIf(
                semantics.hostScope() != hostScope,
                "its scope of hosts is " + semantics.hostScope() + "; the text is to be loaded with " + hostScope,
                "load and write it with " + semantics.hostScope());
    }
}
