package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import io.waymark.routing.yaml.text.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a configuration as manifests of the Gateway API. Used once. */
public final class GatewayApiWriter {

    private final RoutingConfig config;
    private final Problems problems;

    /** Notes what cannot be said in the problems. */
    public GatewayApiWriter(RoutingConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    /** The manifests: gateways with their sets of listeners, routes, grants, Services. */
    public String text() {
        List<YamlMap> objects = new ArrayList<>();
        Cluster cluster = new Cluster();
        ParentWriter parents = new ParentWriter(gateways());
        config.gateways()
                .forEach(gateway -> objects.addAll(
                        new GatewayWriter(gateway, refusals("Gateway", gateway.name(), gateway.location())).objects()));
        config.routes()
                .forEach(route -> objects.add(new RouteWriter(route, refusals("Route", route.name(), route.location()))
                        .object(parents, cluster)));
        objects.addAll(cluster.grants());
        config.services()
                .forEach(service -> refusals("Service", service.name(), service.location())
                        .refuse("the Gateway API has no services with routes of their own"));
        objects.addAll(cluster.services(
                config.backends(), backend -> refusals("Service", backend.name(), backend.location())));
        return YamlText.of(objects);
    }

    private Map<ObjectName, Gateway> gateways() {
        Map<ObjectName, Gateway> gateways = new HashMap<>();
        config.gateways().forEach(gateway -> gateways.put(gateway.name(), gateway));
        return gateways;
    }

    private Refusals refusals(String kind, ObjectName name, SourceLocation location) {
        return new Refusals(kind + " " + name, location, problems);
    }
}
