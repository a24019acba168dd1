package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.envoy.Lowered;
import io.waymark.routing.yaml.problem.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes of one virtual host: those of one namespace and the same hosts that stand together.
 *
 * @param name its name
 * @param domains its hosts
 * @param tls what stands in {@code require_tls}, {@code ""} for nothing
 * @param routes its routes
 * @param branches the actions of its matcher
 */
record HostGroup(String name, List<HostPattern> domains, String tls, List<GatewayRoute> routes, List<Branch> branches) {

    /**
     * An action of a matcher.
     *
     * @param rule the rule that leads to it
     * @param table its routes
     */
    record Branch(RouteRule rule, RouteTable table) {}

    /** Takes the routes of one gateway apart. */
    static List<HostGroup> of(List<GatewayRoute> routes, RoutingConfig config, Refusals refusals) {
        List<HostGroup> hosts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= routes.size(); to++) {
            if (to == routes.size() || !together(routes.get(from), routes.get(to))) {
                hosts.add(host(routes.subList(from, to), config, refusals));
                from = to;
            }
        }
        return hosts;
    }

    private static boolean together(GatewayRoute first, GatewayRoute next) {
        return first.name().namespace().equals(next.name().namespace())
                && first.hosts().equals(next.hosts());
    }

    private static HostGroup host(List<GatewayRoute> all, RoutingConfig config, Refusals refusals) {
        String tls = Lowered.tls(all.get(0)).orElse("");
        List<GatewayRoute> routes = new ArrayList<>();
        List<Branch> branches = new ArrayList<>();
        for (GatewayRoute route : all.subList(tls.isEmpty() ? 0 : 1, all.size())) {
            Optional<Branch> branch = branch(route, config);
            branch.ifPresent(branches::add);
            if (branch.isEmpty() && !Lowered.isNothing(route)) {
                routes.add(route);
            }
        }
        Refusals here = new Refusals("Route " + all.get(0).name(), all.get(0).location(), refusals.problems());
        here.refuseIf(
                all.get(0).name().namespace().isEmpty(), "a route of Envoy stands in a virtual host: `host/route`");
        here.refuseIf(all.get(0).hosts().isEmpty(), "a virtual host names its domains, if only `*`");
        here.refuseIf(!routes.isEmpty() && !branches.isEmpty(), "a virtual host has routes or a matcher, and not both");
        return new HostGroup(all.get(0).name().namespace(), all.get(0).hosts(), tls, routes, branches);
    }

    /** Routes that lead to a table of their own, unchanged, are what a matcher chooses from. */
    private static Optional<Branch> branch(GatewayRoute route, RoutingConfig config) {
        if (route.rules().size() != 1
                || !(route.rules().get(0).action() instanceof RouteAction.Forward forward)
                || forward.destinations().size() != 1
                || !(forward.destinations().get(0).destination() instanceof Destination.ToService target)) {
            return Optional.empty();
        }
        return config.service(target.service())
                .map(Service::provider)
                .filter(Service.Provider.Routes.class::isInstance)
                .map(provider -> new Branch(route.rules().get(0), ((Service.Provider.Routes) provider).table()));
    }

    /** All rules in which header changes stand. */
    Stream<RouteRule> rules() {
        return Stream.concat(routes.stream(), branches.stream().flatMap(branch -> branch.table().routes().stream()))
                .flatMap(route -> route.rules().stream());
    }
}
