package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRouteObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRule;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the simplified {@code v1beta1} pair: {@code Gateway} with {@code spec.gatewayRoute}, and {@code GatewayRoute} with {@code
 * spec.gatewayName} and a list of rules. Guides print the pair with its indentation lost, so a rewrite may stand beside the destinations,
 * in one of them, or inside it.
 */
final class SimplifiedReader {

    private static final Map<String, Protocol> PROTOCOLS =
            Map.of("https", Protocol.HTTPS, "http", Protocol.HTTP, "http2", Protocol.HTTP2, "grpc", Protocol.GRPC);
    private static final String[] KINDS = {"http", "http2", "grpc", "https"};
    private static final int MANY = 1000;

    private SimplifiedReader() {}

    static void gateway(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        Optional<ObjectReader> route = spec.requiredObject("gatewayRoute");
        List<Listener> listeners = new ArrayList<>();
        Optional<String> service = Optional.empty();
        if (route.isPresent()) {
            ObjectReader body = route.get();
            body.exactlyOne(KINDS);
            for (String kind : body.present(KINDS)) {
                Optional<ObjectReader> listener = body.object(kind);
                service = listener.flatMap(each -> each.text("service", 1, 253));
                listener.flatMap(each -> each.requiredInteger("port", 1, 65_535))
                        .ifPresent(port -> listeners.add(Listener.of(port.intValue(), protocol(kind))));
                listener.ifPresent(ObjectReader::done);
            }
            Optional<String> nested = service;
            service = body.text("service", 1, 253).or(() -> nested);
            body.done();
        }
        objects.gateways.add(new GatewayObject(manifest, Optional.empty(), Optional.empty(), listeners, true, service));
    }

    private static Protocol protocol(String kind) {
        return PROTOCOLS.getOrDefault(kind, Protocol.HTTP);
    }

    static void route(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        Optional<String> gateway = spec.requiredText("gatewayName", 1, 253);
        List<SimpleRule> rules = new ArrayList<>();
        spec.exactlyOne("http", "http2", "grpc");
        for (String kind : spec.present("http", "http2", "grpc")) {
            spec.objects(kind, 1, MANY).forEach(rule -> rule(kind, rule).ifPresent(rules::add));
        }
        gateway.ifPresent(name -> objects.simpleRoutes.add(new SimpleRouteObject(manifest, name, rules, spec)));
    }

    private static Optional<SimpleRule> rule(String kind, ObjectReader rule) {
        RequestMatch match = rule.object("match")
                .map(reader -> kind.equals("grpc") ? MatchReader.gatewayGrpc(reader) : MatchReader.gatewayHttp(reader))
                .map(MatchReader::match)
                .orElseGet(() ->
                        RequestMatch.builder().prefix("/").at(rule.location()).build());
        Map<String, Long> destinations = new LinkedHashMap<>();
        Optional<String> host = rewrite(rule);
        for (ObjectReader entry : rule.objects("route", 1, 10)) {
            host = host.or(absent(rewrite(entry)));
            Optional<ObjectReader> destination = entry.requiredObject("destination");
            Optional<String> inside = destination.flatMap(SimplifiedReader::rewrite);
            host = host.or(absent(inside));
            long weight = entry.integer("weight", 0, 100)
                    .or(() -> destination.flatMap(each -> each.integer("weight", 0, 100)))
                    .orElse(1L);
            destination
                    .flatMap(SimplifiedReader::service)
                    .ifPresent(name -> destinations.merge(name, weight, Long::sum));
            entry.done();
        }
        if (!rule.has("route")) {
            rule.here(ProblemCode.REQUIRED, "`route` is required here", "add `route` with a destination");
        }
        rule.done();
        return destinations.isEmpty() ? Optional.empty() : Optional.of(new SimpleRule(match, destinations, host, rule));
    }

    private static Supplier<Optional<String>> absent(Optional<String> other) {
        return () -> other;
    }

    private static Optional<String> service(ObjectReader destination) {
        Optional<ObjectReader> service = destination.requiredObject("virtualService");
        Optional<String> name = service.flatMap(each -> each.requiredText("virtualServiceName", 1, 253));
        service.ifPresent(ObjectReader::done);
        destination.done();
        return name;
    }

    private static Optional<String> rewrite(ObjectReader holder) {
        return holder.object("rewrite").flatMap(rewrite -> {
            Optional<String> host = rewrite.requiredText("hostname", 1, 253);
            rewrite.done();
            return host;
        });
    }
}
