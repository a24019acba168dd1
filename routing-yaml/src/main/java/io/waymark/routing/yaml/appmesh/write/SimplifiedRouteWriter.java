package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the simplified GatewayRoute of {@code v1beta1}. Routes of one name that follow each other are the parts of one, for the hosts
 * that its rules name; the names of their rules are their places in it.
 */
final class SimplifiedRouteWriter {

    private static final Map<RouteKind, String> FIELDS =
            Map.of(RouteKind.HTTP, "http", RouteKind.HTTP2, "http2", RouteKind.GRPC, "grpc");

    private final CalledServices called;
    private final Gateway gateway;
    private final List<GatewayRoute> parts;
    private final Spot spot;

    SimplifiedRouteWriter(CalledServices called, Gateway gateway, List<GatewayRoute> parts, Spot spot) {
        this.called = called;
        this.gateway = gateway;
        this.parts = parts;
        this.spot = spot;
    }

    /** A rule with the hosts of its route. */
    private record HostedRule(RouteRule rule, List<HostPattern> hosts) {}

    YamlMap document() {
        parts.forEach(this::part);
        GatewayRoute first = parts.get(0);
        spot.refuseIf(
                !first.parents().equals(List.of(RouteParent.of(gateway.name())))
                        || !first.name().namespace().equals(gateway.name().namespace()),
                "a simplified route is attached to one gateway, of its own namespace, with all its listeners",
                "");
        List<HostedRule> rules = ordered();
        spot.refuseIf(rules.isEmpty(), "it has no rules, and a route has at least one", "");
        Set<RouteKind> kinds = rules.stream().map(this::kind).collect(Collectors.toCollection(LinkedHashSet::new));
        spot.refuseIf(
                kinds.size() > 1,
                "it matches gRPC services and paths; a simplified route does one of both",
                "split it");
        RouteKind kind = kinds.stream().findFirst().orElse(RouteKind.HTTP);
        List<YamlMap> written = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RouteRule rule = rules.get(i).rule();
            written.add(rule(rules.get(i), kind, spot.in("rule " + rule.label(i), rule.location())));
        }
        YamlMap spec =
                new YamlMap().put("gatewayName", gateway.name().name()).put(FIELDS.getOrDefault(kind, "http"), written);
        return Manifests.v1beta1("GatewayRoute", first.name(), spec, spot);
    }

    private void part(GatewayRoute route) {
        spot.refuseIf(route.created().isPresent(), "App Mesh does not look at the time of creation", "");
        spot.refuseIf(
                route.priority() != GatewayRoute.DEFAULT_PRIORITY,
                "a simplified route has no priority",
                "leave it out");
        spot.refuseIf(route.hosts().size() > 1, "it names several hosts, and a match names one", "split it");
    }

    /** The rules in the order of the object. Those of several parts carry it in their names. */
    private List<HostedRule> ordered() {
        List<HostedRule> rules = new ArrayList<>();
        parts.forEach(part -> part.rules().forEach(rule -> rules.add(new HostedRule(rule, part.hosts()))));
        if (parts.size() == 1) {
            spot.refuseIf(
                    rules.stream().anyMatch(each -> !each.rule().name().isEmpty()),
                    "a rule of a simplified route has no name",
                    "leave the name out");
            return rules;
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            places.put(Integer.toString(i), i);
        }
        List<HostedRule> ordered = rules.stream()
                .sorted(Comparator.comparing(
                        each -> places.getOrDefault(each.rule().name(), 0)))
                .toList();
        spot.refuseIf(
                !isTheOrderOfParts(ordered, places),
                "there is another route of this name, and the two are not the parts of one",
                "rename one");
        return ordered;
    }

    /** Whether reading the rules in this order makes the same parts again. */
    private boolean isTheOrderOfParts(List<HostedRule> ordered, Map<String, Integer> places) {
        boolean numbered = ordered.stream()
                .map(each -> each.rule().name())
                .collect(Collectors.toSet())
                .equals(places.keySet());
        List<List<HostPattern>> met =
                ordered.stream().map(HostedRule::hosts).distinct().toList();
        List<RouteRule> regrouped = met.stream()
                .flatMap(hosts -> ordered.stream().filter(each -> each.hosts().equals(hosts)))
                .map(HostedRule::rule)
                .toList();
        List<RouteRule> given =
                parts.stream().flatMap(part -> part.rules().stream()).toList();
        return numbered && met.equals(parts.stream().map(GatewayRoute::hosts).toList()) && regrouped.equals(given);
    }

    private RouteKind kind(HostedRule hosted) {
        boolean grpc = hosted.rule().matches().stream().anyMatch(match -> match.path() instanceof PathMatch.Grpc);
        return grpc ? RouteKind.GRPC : RouteKind.of(RequestMatch.ALL, gateway.listeners());
    }

    private YamlMap rule(HostedRule hosted, RouteKind kind, Spot own) {
        RouteRule rule = hosted.rule();
        Rules.noPolicies(rule, own);
        Optional<RouteAction.Forward> forward = Rules.forwardWithHosts(rule, own);
        YamlMap written = new YamlMap();
        for (int i = 0; i < rule.matches().size(); i++) {
            RequestMatch match = rule.matches().get(i);
            MatchWriter writer = new MatchWriter(match, kind, own.in("match " + i, match.location()));
            written.put("match", writer.ofGateway(hosted.hosts()));
        }
        String namespace = parts.get(0).name().namespace();
        forward.ifPresent(each -> new SimplifiedSplitWriter(called, namespace, own)
                .put(written, each, rule.matches().get(0).path()));
        return written;
    }
}
