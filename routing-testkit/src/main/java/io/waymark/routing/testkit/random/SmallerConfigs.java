package io.waymark.routing.testkit.random;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.HostPattern;
import java.util.List;
import java.util.stream.Stream;

/** Configurations with one thing less. The gateways stay, but not all that they have. */
final class SmallerConfigs {

    private SmallerConfigs() {}

    static Stream<RoutingConfig> of(RoutingConfig config) {
        return Smaller.all(
                () -> Smaller.lists(config.routes(), SmallerRoutes::of)
                        .flatMap(routes -> made(config, config.gateways(), routes, config.services())),
                () -> Smaller.lists(config.services(), SmallerConfigs::service)
                        .flatMap(services -> made(config, config.gateways(), config.routes(), services)),
                () -> config.gateways().isEmpty()
                        ? Stream.empty()
                        : gateways(config.gateways())
                                .flatMap(gateways -> made(config, gateways, config.routes(), config.services())),
                () -> Smaller.lists(config.backends(), SmallerConfigs::backend)
                        .map(backends ->
                                new RoutingConfig(config.gateways(), config.routes(), config.services(), backends)));
    }

    private static Stream<RoutingConfig> made(
            RoutingConfig from, List<Gateway> gateways, List<GatewayRoute> routes, List<Service> services) {
        return Smaller.tried(() -> new RoutingConfig(gateways, routes, services, from.backends()));
    }

    private static Stream<List<Gateway>> gateways(List<Gateway> gateways) {
        return Smaller.lists(gateways, SmallerConfigs::gateway).filter(smaller -> smaller.size() == gateways.size());
    }

    private static Stream<Gateway> gateway(Gateway gateway) {
        return Smaller.all(
                () -> Smaller.lists(gateway.listeners(), SmallerConfigs::listener)
                        .map(listeners -> new Gateway(
                                gateway.name(),
                                listeners,
                                gateway.semantics(),
                                gateway.fallback(),
                                gateway.location())),
                () -> Smaller.without(gateway.fallback())
                        .map(none -> new Gateway(
                                gateway.name(), gateway.listeners(), gateway.semantics(), none, gateway.location())));
    }

    private static Stream<Listener> listener(Listener listener) {
        return Smaller.unless(listener.host(), HostPattern.ANY)
                .map(host -> new Listener(
                        listener.name(),
                        listener.port(),
                        listener.protocol(),
                        host,
                        listener.tls(),
                        listener.location()));
    }

    private static Stream<Service> service(Service service) {
        Stream<Service.Provider> providers = service.provider() instanceof Service.Provider.Routes routes
                ? table(routes.table()).map(Service.Provider.Routes::new)
                : Stream.empty();
        return providers.map(provider -> new Service(service.name(), service.host(), provider, service.location()));
    }

    private static Stream<RouteTable> table(RouteTable table) {
        return Smaller.all(
                () -> Smaller.lists(table.routes(), SmallerRoutes::of)
                        .map(routes -> new RouteTable(
                                table.name(), table.listeners(), table.precedence(), routes, table.location())),
                () -> Smaller.shorter(table.listeners())
                        .map(listeners -> new RouteTable(
                                table.name(), listeners, table.precedence(), table.routes(), table.location())));
    }

    private static Stream<Backend> backend(Backend backend) {
        return Smaller.shorter(backend.ports())
                .map(ports -> new Backend(
                        backend.name(), backend.address(), ports, backend.extensions(), backend.location()));
    }
}
