package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
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
import java.util.Optional;
import java.util.Set;

/** Writes a configuration as App Mesh objects. Use once. */
public final class AppMeshWriter {

    private final RoutingConfig config;
    private final RoutingSemantics.HostScope hostScope;
    private final Problems problems;
    private final Names names;
    private final CalledServices called;
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
        this.called = new CalledServices(config.services());
    }

    /** The documents as YAML. */
    public String text() {
        Spot whole = new Spot("the configuration", "", SourceLocation.NONE, problems);
        whole.refuseIf(
                config.gateways().isEmpty(), "it has no gateway, so a file of it would route nothing", "add a gateway");
        config.gateways().forEach(this::gateway);
        routes();
        config.services().forEach(this::service);
        for (Backend backend : config.backends()) {
            documents.add(NodeWriter.document(backend, problems));
        }
        return YamlText.of(documents);
    }

    private void gateway(Gateway gateway) {
        documents.add(
                SimplifiedGatewayWriter.writes(gateway)
                        ? new SimplifiedGatewayWriter(called, hostScope, problems).document(gateway)
                        : new GatewayWriter(names, hostScope, problems).document(gateway));
    }

    private void routes() {
        Set<ObjectName> written = new HashSet<>();
        for (int i = 0; i < config.routes().size(); i++) {
            GatewayRoute route = config.routes().get(i);
            Spot spot = Spot.of("GatewayRoute", route.name(), route.location(), problems);
            spot.refuseIf(!written.add(route.name()), "there is another route of this name", "rename one");
            Optional<Gateway> simplified = simplified(route);
            if (simplified.isPresent()) {
                List<GatewayRoute> parts = parts(i);
                documents.add(new SimplifiedRouteWriter(called, simplified.get(), parts, spot).document());
                i += parts.size() - 1;
            } else {
                documents.add(new GatewayRouteWriter(config, names, route, spot).document());
            }
        }
    }

    private Optional<Gateway> simplified(GatewayRoute route) {
        return route.parents().stream()
                .flatMap(parent ->
                        config.gateways().stream().filter(each -> each.name().equals(parent.gateway())))
                .findFirst()
                .filter(SimplifiedGatewayWriter::writes);
    }

    /** The route at the index and those behind it that are parts of the same object: of one name and one gateway. */
    private List<GatewayRoute> parts(int from) {
        GatewayRoute first = config.routes().get(from);
        return config.routes().stream()
                .skip(from)
                .takeWhile(each ->
                        each.name().equals(first.name()) && each.parents().equals(first.parents()))
                .toList();
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
