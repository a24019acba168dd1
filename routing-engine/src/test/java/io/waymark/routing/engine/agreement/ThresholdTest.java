package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.Trial;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table changes its form with its size: entries are tried one by one or found by their values, texts are told apart by a few characters or
 * hashed, short keys stand in their slot and long ones beside it, slots double. On both sides of every such border, one dimension at a time, the
 * engine gives the answers of the reference router.
 */
class ThresholdTest {

    /** 5 keyed entries, 8 probes and places, 16 bytes of a short key, and the powers of two at which tables double. */
    private static final List<Integer> BORDERS = List.of(1, 2, 4, 5, 8, 16, 32, 64, 512);

    private static final int REQUESTS = Integer.getInteger("waymark.threshold.requests", 20);

    static Stream<Arguments> tables() {
        List<Arguments> tables = new ArrayList<>();
        for (int border : BORDERS) {
            for (int size : List.of(border - 1, border, border + 1)) {
                if (size > 0) {
                    add(tables, size);
                }
            }
        }
        return tables.stream();
    }

    private static void add(List<Arguments> tables, int size) {
        tables.add(table("exact paths", size, i -> match().path("/p" + i)));
        tables.add(table("exact paths of 15 to 17 bytes", size, i -> match().path(padded("/", i, 15 + i % 3))));
        tables.add(table("exact paths that differ in the middle", size, i -> match().path("/a/" + i + "/c")));
        tables.add(table("prefixes", size, i -> match().pathPrefix("/p/" + i)));
        tables.add(table("nested prefixes", size, i -> match().pathPrefix("/x".repeat(i % 40 + 1))));
        tables.add(table("text prefixes", size, i -> match().prefix("/p" + i)));
        tables.add(table("headers", size, i -> match().path("/p").header("x-tenant", "t" + i)));
        tables.add(table(
                "two headers", size, i -> match().header("x-a", "a" + i % 7).header("x-b", "b" + i)));
        tables.add(table("query values", size, i -> match().query("q", "v" + i)));
        tables.add(table("methods", size, i -> match().path("/p").method("M" + i)));
        tables.add(table("names of headers", size, i -> match().header("x-" + i, "1")));
        tables.add(table(
                "regular expressions",
                Math.min(size, 65),
                i -> match().path(io.waymark.routing.match.PathMatch.regex("/p" + i + "/[0-9]+"))));
        tables.add(table("values by prefix", size, i -> match().header("x-tenant", ValueMatch.prefix("t" + i))));
        tables.add(hosts(size));
    }

    private static RequestMatch.Builder match() {
        return RequestMatch.builder();
    }

    /** A path of so many characters, with a number at its end. */
    private static String padded(String start, int number, int length) {
        String end = "-" + number;
        return start + "x".repeat(Math.max(1, length - start.length() - end.length())) + end;
    }

    private static Arguments table(String what, int size, IntFunction<RequestMatch.Builder> matches) {
        RoutingConfig.Builder config = gateway();
        for (int i = 0; i < size; i++) {
            RequestMatch match = matches.apply(i).build();
            config.route("r" + i, route -> route.parent("gate").rule(rule -> to(rule, match, "b" + match)));
        }
        return Arguments.of(what, size, config.build());
    }

    private static Arguments hosts(int size) {
        RoutingConfig.Builder config = gateway();
        for (int i = 0; i < size; i++) {
            String host = (i % 5 == 0 ? "*.h" : "h") + i + ".example";
            config.route(
                    "r" + i,
                    route -> route.parent("gate").host(host).rule(rule -> to(rule, RequestMatch.ALL, "b" + host)));
        }
        return Arguments.of("hosts", size, config.build());
    }

    private static RoutingConfig.Builder gateway() {
        return RoutingConfig.builder()
                .gateway(
                        "gate",
                        gateway ->
                                gateway.semantics(RoutingSemantics.GATEWAY_API).listener(80, Protocol.HTTP));
    }

    private static void to(RouteRule.Builder rule, RequestMatch match, String backend) {
        rule.match(match).forwardTo(Destination.backend(backend.replaceAll("[^A-Za-z0-9]+", "-")));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("tables")
    void engineAgreesWithTheReferenceOnBothSidesOfEveryBorder(String what, int size, RoutingConfig config) {
        RouterOptions options = RouterOptions.DEFAULT.split(SplitSource.fixed(0));
        Router engine = RoutingEngine.compile(config, options);
        Router reference = ReferenceRouter.compile(config, options);
        RandomRequests requests = new RandomRequests(config);
        SplittableRandom random = new SplittableRandom(size);
        for (int i = 0; i < REQUESTS; i++) {
            Case each = new Case(new Trial(config, requests.next(random)), RequestPolicy.SECURE, 0, false);
            Optional<String> difference = each.difference(engine, reference);
            assertThat(difference).as("%s %s", size, what).isEmpty();
        }
    }
}
