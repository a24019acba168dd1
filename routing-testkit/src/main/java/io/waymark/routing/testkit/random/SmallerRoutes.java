package io.waymark.routing.testkit.random;

import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Routes and rules with one thing less. */
final class SmallerRoutes {

    private SmallerRoutes() {}

    static Stream<GatewayRoute> of(GatewayRoute route) {
        return Smaller.all(
                () -> Smaller.lists(route.rules(), SmallerRoutes::rule).map(rules -> with(route, rules)),
                () -> Smaller.lists(route.hosts(), SmallerMatches::host)
                        .flatMap(hosts -> Smaller.tried(() -> with(route, route.parents(), hosts))),
                () -> route.parents().size() < 2
                        ? Stream.empty()
                        : Smaller.shorter(route.parents()).map(parents -> with(route, parents, route.hosts())),
                () -> Smaller.unless(route.priority(), GatewayRoute.DEFAULT_PRIORITY)
                        .map(priority -> with(route, priority, route.created())),
                () -> Smaller.without(route.created()).map(none -> with(route, route.priority(), none)));
    }

    private static GatewayRoute with(GatewayRoute from, List<RouteRule> rules) {
        return new GatewayRoute(
                from.name(), from.parents(), from.hosts(), from.priority(), from.created(), rules, from.location());
    }

    private static GatewayRoute with(GatewayRoute from, List<RouteParent> parents, List<HostPattern> hosts) {
        return new GatewayRoute(
                from.name(), parents, hosts, from.priority(), from.created(), from.rules(), from.location());
    }

    private static GatewayRoute with(GatewayRoute from, int priority, Optional<Instant> created) {
        return new GatewayRoute(
                from.name(), from.parents(), from.hosts(), priority, created, from.rules(), from.location());
    }

    private static Stream<RouteRule> rule(RouteRule rule) {
        return Smaller.all(
                () -> bare(rule),
                () -> Smaller.lists(rule.matches(), SmallerMatches::of)
                        .filter(matches -> !matches.isEmpty())
                        .map(matches -> with(rule, matches, rule.action())),
                () -> SmallerActions.of(rule.action()).map(action -> with(rule, rule.matches(), action)),
                () -> Smaller.shorter(rule.requestHeaders())
                        .map(changes -> with(rule, changes, rule.responseHeaders(), rule.mirrors())),
                () -> Smaller.shorter(rule.responseHeaders())
                        .map(changes -> with(rule, rule.requestHeaders(), changes, rule.mirrors())),
                () -> Smaller.shorter(rule.mirrors())
                        .map(mirrors -> with(rule, rule.requestHeaders(), rule.responseHeaders(), mirrors)));
    }

    /** The rule without name, time limits, retries, CORS and extensions, if it has one of them. */
    private static Stream<RouteRule> bare(RouteRule rule) {
        RouteRule bare = new RouteRule(
                "",
                rule.matches(),
                rule.action(),
                rule.requestHeaders(),
                rule.responseHeaders(),
                rule.mirrors(),
                Timeouts.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                rule.location());
        return Smaller.unless(rule, bare);
    }

    private static RouteRule with(RouteRule from, List<RequestMatch> matches, RouteAction action) {
        return new RouteRule(
                from.name(),
                matches,
                action,
                from.requestHeaders(),
                from.responseHeaders(),
                from.mirrors(),
                from.timeouts(),
                from.retry(),
                from.cors(),
                from.extensions(),
                from.location());
    }

    private static RouteRule with(
            RouteRule from, List<HeaderEdit> request, List<HeaderEdit> response, List<Mirror> mirrors) {
        return new RouteRule(
                from.name(),
                from.matches(),
                from.action(),
                request,
                response,
                mirrors,
                from.timeouts(),
                from.retry(),
                from.cors(),
                from.extensions(),
                from.location());
    }
}
