package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.testkit.random.Profile;
import io.waymark.routing.testkit.random.RandomConfigs;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.TestRequest;
import io.waymark.routing.testkit.random.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes of a configuration or a request that must not change the answer. {@code -Dwaymark.metamorphic} says how many pairs of a configuration
 * and a request are tried for each, {@code -Dwaymark.seed} where they begin.
 */
class MetamorphicTest {

    private static final int REQUESTS = 40;
    private static final long PAIRS = Long.getLong("waymark.metamorphic", 20_000);
    private static final long SEED = Long.getLong("waymark.seed", 2026_11_25L);
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    /**
     * A change; each part is empty where it does not apply.
     *
     * @param config of the configuration
     * @param request of the request
     */
    private record Change(
            BiFunction<RoutingConfig, RandomGenerator, Optional<RoutingConfig>> config,
            BiFunction<TestRequest, RandomGenerator, Optional<TestRequest>> request) {

        static Change ofConfig(BiFunction<RoutingConfig, RandomGenerator, Optional<RoutingConfig>> change) {
            return new Change(change, (request, random) -> Optional.of(request));
        }

        static Change ofRequest(BiFunction<TestRequest, RandomGenerator, Optional<TestRequest>> change) {
            return new Change((config, random) -> Optional.of(config), change);
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        "the routes are reordered, where order means nothing",
                        Change.ofConfig(MetamorphicTest::reordered)),
                Arguments.of("a route is added that cannot match", Change.ofConfig(MetamorphicTest::withRoute)),
                Arguments.of(
                        "all routes are renamed and keep their order",
                        Change.ofConfig((config, random) -> Optional.of(renamed(config)))),
                Arguments.of("the host is written in other letters", Change.ofRequest(MetamorphicTest::hostCase)),
                Arguments.of("an unreserved character is encoded", Change.ofRequest(MetamorphicTest::encoded)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void theAnswerStaysThough(String name, Change change) {
        System.out.println("metamorphic: " + PAIRS + " pairs, " + name + ", -Dwaymark.seed=" + SEED);
        Optional<String> failure = LongStream.range(0, (PAIRS + REQUESTS - 1) / REQUESTS)
                .parallel()
                .mapToObj(index -> configuration(SEED + index, change))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(failure).isEmpty();
    }

    private static Optional<String> configuration(long seed, Change change) {
        RandomGenerator random = new SplittableRandom(seed);
        RoutingConfig config = new RandomConfigs(Profile.PLAIN, 8).next(random);
        Optional<RoutingConfig> changed = change.config().apply(config, random);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        RandomRequests requests = new RandomRequests(config);
        Router router = router(config);
        Router other = router(changed.get());
        for (int i = 0; i < REQUESTS; i++) {
            TestRequest request = requests.next(random);
            TestRequest next = change.request().apply(request, random).orElse(request);
            String before = answer(router, request);
            String after = answer(other, next);
            if (!before.equals(after)) {
                return Optional.of(before + " became " + after + "\n" + new Trial(config, request) + "\n"
                        + new Trial(changed.get(), next));
            }
        }
        return Optional.empty();
    }

    private static Router router(RoutingConfig config) {
        return RoutingEngine.compile(config, RouterOptions.DEFAULT.split(SplitSource.fixed(0)));
    }

    /** Who decides, by the last letters of the route's name, and what is sent where; or why nothing. */
    private static String answer(Router router, RoutingRequest request) {
        Resolution resolution = router.resolve(request);
        String way = resolution.hops().stream().map(MetamorphicTest::said).collect(Collectors.joining(" "));
        if (resolution instanceof Resolution.Forward forward) {
            return way + " " + forward.upstream(request).map(Upstream::label) + forward.target(request);
        }
        return way + " "
                + (resolution instanceof Resolution.Rejected rejected
                        ? rejected.reason()
                        : resolution.getClass().getSimpleName());
    }

    private static String said(Hop hop) {
        return hop.route().name().replaceFirst("^zz-", "") + "/" + hop.ruleIndex() + "/" + hop.matchIndex();
    }

    private static RoutingConfig with(RoutingConfig config, List<GatewayRoute> routes) {
        return new RoutingConfig(config.gateways(), routes, config.services(), config.backends());
    }

    private static Optional<RoutingConfig> reordered(RoutingConfig config, RandomGenerator random) {
        Precedence precedence = config.gateways().get(0).semantics().precedence();
        List<ObjectName> names =
                config.routes().stream().map(GatewayRoute::name).toList();
        boolean byOrder = precedence == Precedence.DECLARATION_ORDER || precedence == Precedence.LENGTH_THEN_ORDER;
        if (byOrder || new HashSet<>(names).size() < names.size()) {
            return Optional.empty();
        }
        List<GatewayRoute> routes = new ArrayList<>(config.routes());
        Collections.shuffle(routes, new Random(random.nextLong()));
        return Optional.of(with(config, routes));
    }

    private static Optional<RoutingConfig> withRoute(RoutingConfig config, RandomGenerator random) {
        GatewayRoute.Builder never = GatewayRoute.builder("never")
                .parent(config.gateways().get(0).name().toString())
                .rule(rule -> rule.match(match -> match.pathPrefix("/never").header("x-never", "never"))
                        .forwardTo(Destination.backend("never")));
        List<GatewayRoute> routes = new ArrayList<>(config.routes());
        boolean last = config.gateways().get(0).semantics().precedence() == Precedence.DECLARATION_ORDER
                || random.nextBoolean();
        GatewayRoute hosted = random.nextBoolean() ? never.host("never.invalid").build() : sharing(never, routes);
        routes.add(last ? routes.size() : 0, hosted);
        return Optional.of(with(config, routes));
    }

    /** For the hosts of a route that is there, so that it opens no scope of its own. */
    private static GatewayRoute sharing(GatewayRoute.Builder never, List<GatewayRoute> routes) {
        GatewayRoute model = routes.get(0);
        GatewayRoute made = never.build();
        return new GatewayRoute(
                made.name(),
                model.parents(),
                model.hosts(),
                made.priority(),
                made.created(),
                made.rules(),
                made.location());
    }

    private static RoutingConfig renamed(RoutingConfig config) {
        List<GatewayRoute> routes = config.routes().stream()
                .map(route -> new GatewayRoute(
                        new ObjectName(
                                route.name().namespace(), "zz-" + route.name().name()),
                        route.parents(),
                        route.hosts(),
                        route.priority(),
                        route.created(),
                        route.rules(),
                        route.location()))
                .toList();
        return with(config, routes);
    }

    private static Optional<TestRequest> hostCase(TestRequest request, RandomGenerator random) {
        Function<String, String> letter =
                each -> random.nextBoolean() ? each.toUpperCase(Locale.ROOT) : each.toLowerCase(Locale.ROOT);
        String authority = request.authority()
                .chars()
                .mapToObj(c -> c < 0x80 ? letter.apply(String.valueOf((char) c)) : String.valueOf((char) c))
                .collect(Collectors.joining());
        return Optional.of(request.withAuthority(authority));
    }

    /** Not inside an escape, and only of a path. */
    private static Optional<TestRequest> encoded(TestRequest request, RandomGenerator random) {
        String target = request.target();
        int end = target.indexOf('?') < 0 ? target.length() : target.indexOf('?');
        List<Integer> places = new ArrayList<>();
        for (int i = 1; target.startsWith("/") && i < end; i++) {
            boolean escape = target.charAt(i - 1) == '%' || (i > 1 && target.charAt(i - 2) == '%');
            if (!escape && UNRESERVED.indexOf(target.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = places.get(random.nextInt(places.size()));
        String escape = String.format(Locale.ROOT, random.nextBoolean() ? "%%%02x" : "%%%02X", (int) target.charAt(at));
        return Optional.of(request.withTarget(target.substring(0, at) + escape + target.substring(at + 1)));
    }
}
