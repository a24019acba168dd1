package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.appmesh.Vocabulary;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the simplified Gateway of {@code v1beta1}: one listener, and the service behind it. */
final class SimplifiedGatewayWriter {

    private static final Map<Protocol, String> PROTOCOLS =
            Map.of(Protocol.HTTPS, "https", Protocol.HTTP, "http", Protocol.HTTP2, "http2", Protocol.GRPC, "grpc");

    private final CalledServices called;
    private final RoutingSemantics.HostScope hostScope;
    private final Problems problems;

    SimplifiedGatewayWriter(CalledServices called, RoutingSemantics.HostScope hostScope, Problems problems) {
        this.called = called;
        this.hostScope = hostScope;
        this.problems = problems;
    }

    /** Whether the gateway ranks its routes as only a simplified one does. */
    static boolean writes(Gateway gateway) {
        return gateway.semantics().precedence() == Precedence.LENGTH_THEN_ORDER;
    }

    YamlMap document(Gateway gateway) {
        Spot spot = Spot.of("Gateway", gateway.name(), gateway.location(), problems);
        GatewayWriter.hosts(gateway.semantics(), hostScope, spot);
        spot.refuseIf(
                gateway.listeners().size() != 1,
                "it has " + gateway.listeners().size() + " listeners, and a simplified gateway has one",
                "");
        YamlMap body = new YamlMap();
        gateway.listeners().forEach(listener -> listener(body, listener, spot));
        gateway.fallback()
                .flatMap(rule -> service(rule, gateway.name().namespace(), spot.in("fallback", rule.location())))
                .ifPresent(service -> body.put("service", service));
        return Manifests.v1beta1("Gateway", gateway.name(), new YamlMap().put("gatewayRoute", body), spot);
    }

    private static void listener(YamlMap body, Listener listener, Spot gateway) {
        Spot spot = gateway.in("listener " + listener.label(), listener.location());
        boolean plain = listener.name().isEmpty()
                && listener.host() instanceof HostPattern.Any
                && listener.tls().isEmpty()
                && listener.port().isPresent();
        spot.refuseIf(!plain, "a listener of a simplified gateway has a port and nothing else", "");
        String protocol = PROTOCOLS.getOrDefault(listener.protocol(), "");
        spot.refuseIf(protocol.isEmpty(), "a simplified gateway does not speak " + listener.protocol(), "");
        body.put(protocol, new YamlMap().put("port", listener.port().orElse(0)));
    }

    private Optional<String> service(RouteRule rule, String namespace, Spot spot) {
        Optional<Destination> target = rule.action() instanceof RouteAction.Forward forward
                ? Optional.of(forward.destinations().get(0).destination())
                : Optional.empty();
        Optional<String> name = target.flatMap(destination -> called.name(destination, namespace, spot));
        boolean usual = target.flatMap(
                        destination -> name.map(text -> usual(destination, called.host(text, namespace))))
                .filter(rule::equals)
                .isPresent();
        spot.refuseIf(
                !usual,
                "the service behind a simplified gateway takes every request that is left, with its own host",
                "call the rule '" + Vocabulary.DEFAULT_SERVICE + "', and let it change nothing but the host");
        return name;
    }

    private static RouteRule usual(Destination destination, String host) {
        return RouteRule.builder()
                .name(Vocabulary.DEFAULT_SERVICE)
                .action(new RouteAction.Forward(
                        List.of(WeightedDestination.of(destination, 1)),
                        PathRewrite.KEEP,
                        new HostRewrite.Literal(host),
                        Optional.empty()))
                .build();
    }
}
