package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RouterFactory;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.yaml.ConfigLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every criterion of the Gateway API against every one behind it: the winner is better by the first and worse by the second, and alike, or
 * worse by name, in all else. It wins wherever it stands in the file, by the reference router and by the engine. Sources:
 * kubernetes-sigs/gateway-api, apis/v1/httproute_types.go (HTTPRouteRule.Matches) and grpcroute_types.go (GRPCRouteRule.Matches).
 */
class PrecedencePairsTest {

    /** A part of a route: as it is usually, and as it stands on the better and on the worse side of a criterion. */
    private record Criterion(String name, Part part, String better, String worse) {}

    /** The parts of a route. */
    private enum Part {
        HOSTS("hostnames: ['x.y.test']"),
        PATH("path: {value: /a/b}"),
        CALL("service: s.S"),
        METHOD(""),
        HEADERS(""),
        QUERY(""),
        CREATED(""),
        NAME(""),
        RULE("");

        private final String usual;

        Part(String usual) {
            this.usual = usual;
        }
    }

    private static final List<Criterion> HOSTS = List.of(
            new Criterion("precise host", Part.HOSTS, "hostnames: ['x.y.test']", "hostnames: ['*.y.test']"),
            new Criterion("longer wildcard", Part.HOSTS, "hostnames: ['*.y.test']", "hostnames: ['*.test']"),
            new Criterion("any hostname", Part.HOSTS, "hostnames: ['*.test']", ""));

    private static final String TWO_HEADERS = "headers: [{name: h, value: v}, {name: i, value: v}]";
    private static final String ONE_HEADER = "headers: [{name: h, value: v}]";
    private static final String TWO_PARAMETERS = "queryParams: [{name: q, value: v}, {name: r, value: v}]";
    private static final String ONE_PARAMETER = "queryParams: [{name: q, value: v}]";

    private static final List<Criterion> TIES = List.of(
            new Criterion("older route", Part.CREATED, at(2020), at(2024)),
            new Criterion("dated route", Part.CREATED, at(2024), ""),
            new Criterion("smaller name", Part.NAME, "a", "z"),
            new Criterion("earlier rule", Part.RULE, "first", "second"));

    private static final List<Criterion> HTTP = joined(
            HOSTS,
            List.of(
                    new Criterion(
                            "exact path",
                            Part.PATH,
                            "path: {type: Exact, value: /a/b}",
                            "path: {type: PathPrefix, value: /a/b/}"),
                    new Criterion("longer prefix", Part.PATH, "path: {value: /a/b}", "path: {value: /a}"),
                    new Criterion("method", Part.METHOD, "method: POST", ""),
                    new Criterion("more headers", Part.HEADERS, TWO_HEADERS, ONE_HEADER),
                    new Criterion("a header", Part.HEADERS, ONE_HEADER, ""),
                    new Criterion("more query parameters", Part.QUERY, TWO_PARAMETERS, ONE_PARAMETER),
                    new Criterion("a query parameter", Part.QUERY, ONE_PARAMETER, "")),
            TIES);

    private static final List<Criterion> GRPC = joined(
            HOSTS,
            List.of(
                    new Criterion("service", Part.CALL, "service: s.S", ""),
                    new Criterion("method of the service", Part.METHOD, "method: M", ""),
                    new Criterion("more headers", Part.HEADERS, TWO_HEADERS, ONE_HEADER),
                    new Criterion("a header", Part.HEADERS, ONE_HEADER, "")),
            TIES);

    private static String at(int year) {
        return ", creationTimestamp: '" + year + "-01-01T00:00:00Z'";
    }

    private static List<Criterion> joined(List<Criterion> hosts, List<Criterion> matches, List<Criterion> ties) {
        return Stream.of(hosts, matches, ties).flatMap(List::stream).toList();
    }

    static Stream<Arguments> pairs() {
        return Stream.concat(pairs("HTTPRoute", HTTP), pairs("GRPCRoute", GRPC));
    }

    private static Stream<Arguments> pairs(String kind, List<Criterion> criteria) {
        return IntStream.range(0, criteria.size())
                .boxed()
                .flatMap(first -> criteria.subList(first + 1, criteria.size()).stream()
                        .filter(second -> second.part() != criteria.get(first).part())
                        .map(second -> Arguments.of(kind, criteria.get(first), second)));
    }

    @ParameterizedTest(name = "{0}: {1} before {2}")
    @MethodSource("pairs")
    void theEarlierCriterionDecides(String kind, Criterion first, Criterion second) {
        String winner = route(kind, "winner", List.of(first), List.of(second));
        String loser = route(kind, "loser", List.of(second), List.of(first));

        assertThat(answers(loser)).as("the loser fits").containsOnly("loser");
        assertThat(answers(winner + loser)).containsOnly("winner");
        assertThat(answers(loser + winner)).containsOnly("winner");
    }

    private static String route(String kind, String backend, List<Criterion> better, List<Criterion> worse) {
        String usualName = backend.equals("loser") ? "b" : "c";
        String name = value(Part.NAME, better, worse, usualName) + "-" + backend;
        List<String> match = new ArrayList<>();
        List<Part> call = List.of(Part.CALL, Part.METHOD);
        if (kind.equals("GRPCRoute")) {
            List<String> parts = values(call, better, worse);
            match.addAll(parts.isEmpty() ? List.of() : List.of("method: {" + String.join(", ", parts) + "}"));
            match.addAll(values(List.of(Part.HEADERS), better, worse));
        } else {
            match.addAll(values(List.of(Part.PATH, Part.METHOD, Part.HEADERS, Part.QUERY), better, worse));
        }
        String rule =
                "{matches: [{" + String.join(", ", match) + "}], backendRefs: [{name: " + backend + ", port: 80}]}";
        String never = "{matches: [{headers: [{name: never, value: v}]}]}, ";
        String rules = (value(Part.RULE, better, worse, "").equals("second") ? never : "") + rule;
        List<String> spec = new ArrayList<>(List.of("parentRefs: [{name: g}]"));
        spec.addAll(values(List.of(Part.HOSTS), better, worse));
        return "---\napiVersion: gateway.networking.k8s.io/v1\nkind: " + kind + "\nmetadata: {name: " + name
                + ", namespace: edge" + value(Part.CREATED, better, worse, "") + "}\nspec: {"
                + String.join(", ", spec) + ", rules: [" + rules + "]}\n";
    }

    private static List<String> values(List<Part> parts, List<Criterion> better, List<Criterion> worse) {
        return parts.stream()
                .map(part -> value(part, better, worse, part.usual))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String value(Part part, List<Criterion> better, List<Criterion> worse, String usual) {
        return Stream.concat(
                        better.stream().filter(each -> each.part() == part).map(Criterion::better),
                        worse.stream().filter(each -> each.part() == part).map(Criterion::worse))
                .findFirst()
                .orElse(usual);
    }

    /** The routes to which the two routers give a request that has everything. */
    private static List<String> answers(String routes) {
        String text = "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: edge}\n"
                + "spec: {gatewayClassName: any, listeners: [{name: http, port: 80, protocol: HTTP}]}\n" + routes;
        RoutingConfig config = ConfigLoader.loadText("pair.yaml", text);
        String path = routes.contains("GRPCRoute") ? "/s.S/M" : "/a/b?q=v&r=v";
        RoutingRequest request = RoutingRequest.builder()
                .method("POST")
                .url("http://x.y.test" + path)
                .header("h", "v")
                .header("i", "v")
                .header("content-type", "application/grpc")
                .build();
        return Stream.<RouterFactory>of(RoutingEngine::compile, ReferenceRouter::compile)
                .map(factory -> factory.compile(config, RouterOptions.DEFAULT).resolve(request))
                .map(resolution -> resolution.hops().stream()
                        .map(hop -> hop.route().name())
                        .map(name -> name.substring(name.indexOf('-') + 1))
                        .findFirst()
                        .orElse("nobody"))
                .toList();
    }
}
