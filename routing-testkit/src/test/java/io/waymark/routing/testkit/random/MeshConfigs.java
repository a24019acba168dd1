package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.Service;
import io.waymark.routing.config.TlsMode;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes configurations that App Mesh can say, except that some of their pieces are taken from the whole model.
 *
 * @param foreign how many of a hundred pieces App Mesh may be unable to say
 */
record MeshConfigs(int foreign) {

    static final List<ObjectName> NODES = names("node", "blue", "prod/green", "prod/yes");
    private static final List<ObjectName> SERVICES = names("s", "a.b", "prod/s", "007");

    private static List<ObjectName> names(String... names) {
        return List.of(names).stream()
                .map(name -> ObjectName.parse(name.contains("/") ? name : "shop/" + name))
                .toList();
    }

    RoutingConfig next(RandomGenerator random) {
        Dice dice = new Dice(random);
        RandomHosts hosts = new RandomHosts(dice);
        MeshRules rules = new MeshRules(dice, foreign);
        RoutingConfig.Builder config = RoutingConfig.builder();
        List<Service> services = services(dice, rules);
        List<ObjectName> gateways = dice.chance(60) ? names("public") : names("public", "prod/public", "true");
        for (ObjectName gateway : gateways) {
            config.gateway(new Gateway(
                    gateway, listeners(dice, hosts), semantics(dice), Optional.empty(), SourceLocation.NONE));
        }
        for (ObjectName name : distinct(dice, "route-", 4)) {
            GatewayRoute.Builder route = GatewayRoute.builder(name)
                    .parent(RouteParent.of(dice.oneOf(gateways)))
                    .priority(priority(dice));
            Optional<HostPattern> host = host(dice, hosts);
            host.ifPresent(route::host);
            config.route(route.rule(rules.ofGateway(services, host.isPresent())).build());
        }
        services.forEach(config::service);
        NODES.forEach(node -> config.backend(backend(dice, node)));
        return config.build();
    }

    private static Set<ObjectName> distinct(Dice dice, String prefix, int most) {
        return new LinkedHashSet<>(dice.several(
                1, most, () -> new ObjectName(dice.any("shop", "prod", "null"), prefix + dice.between(0, 3))));
    }

    private static int priority(Dice dice) {
        return dice.any(0, 1, 500, GatewayRoute.DEFAULT_PRIORITY);
    }

    private RoutingSemantics semantics(Dice dice) {
        return dice.chance(foreign) ? RoutingSemantics.GATEWAY_API : RoutingSemantics.APP_MESH;
    }

    private List<Listener> listeners(Dice dice, RandomHosts hosts) {
        return dice.several(0, 3, () -> {
            HostPattern host = dice.chance(foreign) ? hosts.ofListener() : HostPattern.ANY;
            Protocol protocol = dice.any(Protocol.HTTP, Protocol.HTTP2, Protocol.GRPC);
            Optional<TlsMode> tls =
                    dice.maybe(30, () -> dice.any(TlsMode.TERMINATE, TlsMode.PERMISSIVE, TlsMode.DISABLED));
            OptionalInt port = OptionalInt.of(dice.oneOf(Words.PORTS));
            return new Listener("", port, protocol, host, tls, SourceLocation.NONE);
        });
    }

    private Optional<HostPattern> host(Dice dice, RandomHosts hosts) {
        return dice.maybe(
                50,
                () -> dice.chance(foreign)
                        ? hosts.pattern()
                        : dice.any(
                                HostPattern.exact("Shop.example"),
                                HostPattern.exact("a.example:8080"),
                                new HostPattern.Wildcard(".example"),
                                new HostPattern.Ending("xample")));
    }

    private List<Service> services(Dice dice, MeshRules rules) {
        List<Service> services = new ArrayList<>();
        List<RouteTable> tables = new ArrayList<>();
        for (ObjectName name : SERVICES) {
            String host = dice.any(name.name() + "." + name.namespace(), "www." + name.name() + ".example", "null");
            Service.Provider provider = dice.either(
                    () -> new Service.Provider.OneBackend(rules.node()),
                    () -> new Service.Provider.Routes(table(dice, rules, tables)),
                    () -> new Service.Provider.Routes(table(dice, rules, tables)),
                    () -> Service.Provider.NOTHING);
            services.add(new Service(name, host, provider, SourceLocation.NONE));
        }
        return services;
    }

    /** A new table, or one that another service has too. */
    private static RouteTable table(Dice dice, MeshRules rules, List<RouteTable> tables) {
        if (!tables.isEmpty() && dice.chance(20)) {
            return dice.oneOf(tables);
        }
        ObjectName name = new ObjectName(dice.any("shop", "prod"), "router-" + tables.size());
        List<Listener> listeners = dice.several(
                0,
                2,
                () -> Listener.of(dice.oneOf(Words.PORTS), dice.any(Protocol.HTTP2, Protocol.GRPC, Protocol.TCP)));
        List<GatewayRoute> routes = new ArrayList<>();
        for (String route : new LinkedHashSet<>(dice.several(0, 3, () -> dice.any("one", "2", "on", "a: b")))) {
            routes.add(GatewayRoute.builder(new ObjectName(name.namespace(), route))
                    .priority(priority(dice))
                    .rule(rules.ofRouter(route))
                    .build());
        }
        RouteTable table =
                new RouteTable(name, listeners, Precedence.PRIORITY_THEN_LENGTH, routes, SourceLocation.NONE);
        tables.add(table);
        return table;
    }

    private Backend backend(Dice dice, ObjectName name) {
        if (dice.chance(foreign)) {
            return new RandomServices(dice, Profile.ALL).backend(name.toString());
        }
        List<Backend.Port> ports = dice.several(
                0,
                2,
                () -> new Backend.Port(
                        dice.oneOf(Words.PORTS),
                        dice.any(Protocol.HTTP, Protocol.HTTP2, Protocol.GRPC, Protocol.TCP),
                        limits(dice)));
        Optional<String> address = ports.isEmpty() ? Optional.empty() : Optional.of(dice.any("node.local", "10", "~"));
        return new Backend(name, address, ports, List.of(), SourceLocation.NONE);
    }

    private static Timeouts limits(Dice dice) {
        Optional<Duration> idle = dice.maybe(20, () -> Duration.ofMillis(dice.between(0, 3000)));
        return new Timeouts(Optional.empty(), Optional.empty(), idle);
    }
}
