package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.envoy.format.AnswerLocation;
import io.waymark.routing.yaml.envoy.format.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns one table into a gateway, and each route of each of its virtual hosts into a route with one rule. */
final class Lowering {

    private final TableObject table;
    private final ObjectName gateway;
    private final RoutingConfig.Builder config;

    Lowering(TableObject table, RoutingConfig.Builder config) {
        this.table = table;
        this.gateway = gatewayName(table.name());
        this.config = config;
    }

    /** The name of the gateway of a table: as it can be asked for, where it has the form {@code namespace/name}. */
    static ObjectName gatewayName(String table) {
        int slash = table.indexOf('/');
        boolean two = slash > 0 && slash == table.lastIndexOf('/') && slash + 1 < table.length();
        return two ? ObjectName.parse(table) : new ObjectName("", table);
    }

    void lower() {
        Listener door = new Listener(
                "", OptionalInt.empty(), Protocol.HTTP, HostPattern.ANY, Optional.empty(), table.location());
        config.gateway(new Gateway(gateway, List.of(door), table.semantics(), Optional.empty(), table.location()));
        table.hosts().forEach(this::host);
    }

    private void host(HostObject host) {
        TlsRules.of(host.tls()).ifPresent(rule -> add(host, Lowered.TLS, rule));
        for (int i = 0; i < host.routes().size(); i++) {
            RouteObject route = host.routes().get(i);
            String index = Integer.toString(i);
            add(host, route.name().isEmpty() ? index : route.name(), rule(host, route, index));
        }
        branches(host);
        if (host.routes().isEmpty() && host.branches().isEmpty()) {
            add(host, Lowered.NOTHING, Lowered.nothing(host.location()));
        }
    }

    private void add(HostObject host, String name, RouteRule rule) {
        GatewayRoute.Builder route = GatewayRoute.builder(new ObjectName(host.name(), name))
                .parent(RouteParent.of(gateway))
                .at(rule.location());
        host.domains().forEach(domain -> route.host(table.pattern(domain)));
        config.route(route.rule(rule).build());
    }

    /** Each action of a generic matcher is a table of its own, because there is no way back from it. */
    private void branches(HostObject host) {
        for (int i = 0; i < host.branches().size(); i++) {
            BranchObject branch = host.branches().get(i);
            ObjectName service = new ObjectName(table.name() + "/" + host.name(), "matcher/" + i);
            config.service(service(service, host, branch));
            add(host, "matcher/" + i, BranchRules.of(branch, service));
        }
    }

    private Service service(ObjectName name, HostObject host, BranchObject branch) {
        List<GatewayRoute> routes = new ArrayList<>();
        for (int i = 0; i < branch.routes().size(); i++) {
            RouteObject route = branch.routes().get(i);
            String index = Integer.toString(i);
            routes.add(GatewayRoute.builder(
                            new ObjectName(host.name(), route.name().isEmpty() ? index : route.name()))
                    .rule(rule(host, route, index))
                    .at(route.location())
                    .build());
        }
        RouteTable inside = new RouteTable(name, List.of(), Precedence.DECLARATION_ORDER, routes, branch.location());
        return new Service(name, host.name(), new Service.Provider.Routes(inside), branch.location());
    }

    private RouteRule rule(HostObject host, RouteObject route, String index) {
        Known name = new Known(Map.of(FormatReader.ROUTE_NAME, route.name()));
        HeaderLevel levels = table.widestLast()
                ? route.headers().then(host.headers()).then(table.headers())
                : table.headers().then(host.headers()).then(route.headers());
        HeaderLevel headers = levels.of(name);
        boolean perCluster = route.action() instanceof RouteAction.Forward forward && changesHeaders(forward);
        HeaderLevel ofRule = perCluster ? HeaderLevel.NONE : headers;
        RouteAction action = route.action() instanceof RouteAction.Forward forward && perCluster
                ? withHeaders(forward, headers, name)
                : route.action();
        RouteRule.Builder rule = RouteRule.builder()
                .name(index)
                .match(route.match())
                .action(action)
                .timeouts(route.policies().timeouts())
                .at(route.location());
        ofRule.request().forEach(rule::requestHeader);
        AnswerLocation.of(route.action()).ifPresent(rule::responseHeader);
        ofRule.response().forEach(rule::responseHeader);
        route.policies().mirrors().forEach(rule::mirror);
        route.policies().retry().ifPresent(rule::retry);
        route.extensions().forEach(rule::extension);
        host.extensions().forEach(rule::extension);
        table.extensions().forEach(rule::extension);
        return rule.build();
    }

    private static boolean changesHeaders(RouteAction.Forward forward) {
        return forward.destinations().stream()
                .anyMatch(share -> !share.requestHeaders().isEmpty()
                        || !share.responseHeaders().isEmpty());
    }

    /** The mutations of the chosen cluster go first, so that all of them move to the clusters. */
    private static RouteAction withHeaders(RouteAction.Forward forward, HeaderLevel headers, Known name) {
        List<WeightedDestination> destinations = forward.destinations().stream()
                .map(share -> {
                    HeaderLevel own = new HeaderLevel(share.requestHeaders(), share.responseHeaders());
                    HeaderLevel all = own.of(name).then(headers);
                    return new WeightedDestination(
                            share.destination(),
                            share.weight(),
                            all.request(),
                            all.response(),
                            share.host(),
                            share.filters());
                })
                .toList();
        return new RouteAction.Forward(destinations, forward.path(), forward.host(), forward.sticky());
    }
}
