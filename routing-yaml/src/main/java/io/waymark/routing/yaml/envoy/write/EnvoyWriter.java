package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import io.waymark.routing.yaml.text.YamlText;
import java.util.ArrayList;
import java.util.List;

/** Writes a configuration as route configurations, one document for each gateway. Used once. */
public final class EnvoyWriter {

    private final RoutingConfig config;
    private final Problems problems;

    /** Notes what cannot be said in the problems. */
    public EnvoyWriter(RoutingConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    /** The documents. */
    public String text() {
        List<YamlMap> tables = new ArrayList<>();
        for (Gateway gateway : config.gateways()) {
            Refusals refusals = refusals("Gateway", gateway.name(), gateway.location());
            tables.add(new TableWriter(gateway, config, refusals).table());
        }
        for (GatewayRoute route : config.routes()) {
            Refusals refusals = refusals("Route", route.name(), route.location());
            refusals.refuseIf(route.parents().size() != 1, "a route of Envoy belongs to one table");
        }
        config.backends()
                .forEach(backend -> refusals("Backend", backend.name(), backend.location())
                        .refuse("route configurations say nothing of clusters but their names"));
        refusals("Configuration", new ObjectName("", "written"), SourceLocation.NONE)
                .refuseIf(tables.isEmpty(), "there is no gateway to write");
        return YamlText.of(tables);
    }

    private Refusals refusals(String kind, ObjectName name, SourceLocation location) {
        return new Refusals(kind + " " + name, location, problems);
    }
}
