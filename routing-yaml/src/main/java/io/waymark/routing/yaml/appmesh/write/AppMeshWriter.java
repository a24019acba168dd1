package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.text.YamlMap;
import io.waymark.routing.yaml.text.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a configuration as App Mesh objects. Use once. */
public final class AppMeshWriter {

    private final RoutingConfig config;
    private final RoutingSemantics.HostScope hostScope;
    private final Problems problems;
    private final Names names;
    private final List<YamlMap> documents = new ArrayList<>();
    private final Map<ObjectName, RouteTable> routers = new HashMap<>();

    /**
     * Starts to write.
     *
     * @param hostScope the scope with which the text will be loaded
     * @param problems is told whatever cannot be said; the text means nothing then
     */
    public AppMeshWriter(RoutingConfig config, RoutingSemantics.HostScope hostScope, Problems problems) {
        this.config = config;
        this.hostScope = hostScope;
        this.problems = problems;
        this.names = new Names(config);
    }

    /** The documents as YAML. */
    public String text() {
        Spot whole = new Spot("the configuration", "", SourceLocation.NONE, problems);
        whole.refuseIf(
                config.gateways().isEmpty(), "it has no gateway, so a file of it would route nothing", "add a gateway");
        GatewayWriter gateways = new GatewayWriter(names, hostScope, problems);
        config.gateways().forEach(gateway -> documents.add(gateways.document(gateway)));
        routes();
        config.services().forEach(this::service);
        for (Backend backend : config.backends()) {
            documents.add(NodeWriter.document(backend, problems));
        }
        return YamlText.of(documents);
    }

    private void routes() {
        Set<ObjectName> written = new HashSet<>();
        for (GatewayRoute route : config.routes()) {
            Spot spot = Spot.of("GatewayRoute", route.name(), route.location(), problems);
            spot.refuseIf(!written.add(route.name()), "there is another route of this name", "rename one");
            documents.add(new GatewayRouteWriter(config, names, route, spot).document());
        }
    }

    private void service(Service service) {
        documents.add(new ServiceWriter(names, problems).document(service));
        if (service.provider() instanceof Service.Provider.Routes routes) {
            router(routes.table());
        }
    }

    private void router(RouteTable table) {
        RouteTable written = routers.putIfAbsent(table.name(), table);
        if (written == null) {
            documents.add(new RouterWriter(names, problems).document(table));
        } else if (!written.equals(table)) {
            Spot.of("VirtualRouter", table.name(), table.location(), problems)
                    .refuse("there is another router of this name, which does something else", "rename one");
        }
    }
}
