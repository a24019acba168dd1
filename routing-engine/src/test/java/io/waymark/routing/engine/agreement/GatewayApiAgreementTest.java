package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.random.Trial;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.ConfigWriter;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.WriteResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The engine gives the answers of the reference router to requests aimed at random manifests of the Gateway API, loaded as any file is.
 * {@code -Dwaymark.gateway.pairs} says how many pairs of a configuration and a request are tried, {@code -Dwaymark.seed} where they
 * begin. What differs is made small and saved as a file, which {@link SavedCasesTest} tries from then on.
 */
class GatewayApiAgreementTest {

    private static final int REQUESTS = 1000;
    private static final int EXPLAINED = 5;
    private static final int MAX_ROUTES = 10;
    private static final int WRITTEN = 100;
    private static final Set<String> KNOWN = Set.of("a.example/Known");
    private static final long PAIRS = Long.getLong("waymark.gateway.pairs", 1_000_000);
    private static final long SEED = Long.getLong("waymark.seed", 2026_11_25L);

    @Test
    void engineAgreesWithTheReferenceOnRandomManifestsAndRequests() {
        System.out.println(
                "Gateway API agreement: " + PAIRS + " pairs of a configuration and a request, -Dwaymark.seed=" + SEED);
        Tally tally = new Tally();
        Optional<String> failure = LongStream.range(0, (PAIRS + REQUESTS - 1) / REQUESTS)
                .parallel()
                .mapToObj(index -> difference(SEED + index, tally))
                .flatMap(Optional::stream)
                .findAny()
                .map(GatewayApiAgreementTest::saved);
        System.out.println("Gateway API agreement: " + tally);
        assertThat(failure).as("-Dwaymark.seed=%s", SEED).isEmpty();
        assertThat(tally.percentMatched())
                .as("most requests match a route; the others miss by little")
                .isGreaterThan(60);
    }

    /** How many requests matched. Safe for any thread. */
    private static final class Tally {

        private final LongAdder matched = new LongAdder();
        private final LongAdder missed = new LongAdder();
        private final LongAdder rejected = new LongAdder();

        void add(Resolution resolution) {
            if (resolution instanceof Resolution.NoMatch) {
                missed.increment();
            } else if (resolution instanceof Resolution.Rejected) {
                rejected.increment();
            } else {
                matched.increment();
            }
        }

        long percentMatched() {
            return 100 * matched.sum() / Math.max(1, matched.sum() + missed.sum() + rejected.sum());
        }

        @Override
        public String toString() {
            return percentMatched() + " % matched: " + matched + " requests, besides " + missed
                    + " that matched nothing and " + rejected + " that were refused";
        }
    }

    @Test
    void whatWasLoadedIsWrittenAndComesBackEqual() {
        for (long seed = SEED; seed < SEED + WRITTEN; seed++) {
            RoutingConfig config = load(RandomManifests.next(new SplittableRandom(seed), MAX_ROUTES));
            WriteResult result = ConfigWriter.gatewayApi(config, KNOWN);
            assertThat(result.problems()).as("-Dwaymark.seed=%s", seed).isEmpty();
            assertThat(load(result.orThrow())).as("-Dwaymark.seed=%s", seed).isEqualTo(config);
        }
    }

    private static RoutingConfig load(String text) {
        LoadResult result = ConfigLoader.STRICT.withKnownFilters(KNOWN).readText("random.yaml", text);
        List<Problem> errors = result.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).as(() -> ProblemRenderer.render(errors)).isEmpty();
        return result.orThrow();
    }

    /** The first request, to one of the gateways of random manifests, on which the routers differ. */
    private static Optional<Case> difference(long seed, Tally tally) {
        RandomGenerator random = new SplittableRandom(seed);
        RoutingConfig all = withRoutes(random);
        Gateway gateway = chosen(all, random);
        RoutingConfig config = alone(all, gateway);
        long value = random.nextLong();
        RouterOptions options = RouterOptions.DEFAULT
                .gateway(gateway.name().toString())
                .policy(RequestPolicy.SECURE)
                .split(SplitSource.fixed(value));
        Router engine = RoutingEngine.compile(all, options);
        Router reference = ReferenceRouter.compile(all, options);
        GatewayRequests requests = new GatewayRequests(config);
        for (int i = 0; i < REQUESTS; i++) {
            Trial trial = new Trial(config, requests.next(random));
            Case each = new Case(trial, RequestPolicy.SECURE, value, i < EXPLAINED);
            if (each.difference(engine, reference).isPresent()) {
                return Optional.of(each);
            }
            tally.add(engine.resolve(trial.request()));
        }
        return Optional.empty();
    }

    /** Random manifests of which some route attaches, with patience for a few. */
    private static RoutingConfig withRoutes(RandomGenerator random) {
        RoutingConfig config = load(RandomManifests.next(random, MAX_ROUTES));
        for (int i = 0; i < MAX_ROUTES && config.routes().isEmpty(); i++) {
            config = load(RandomManifests.next(random, MAX_ROUTES));
        }
        return config;
    }

    /** One of the gateways that have routes, if there is any. */
    private static Gateway chosen(RoutingConfig all, RandomGenerator random) {
        List<Gateway> used = all.gateways().stream()
                .filter(gateway -> !alone(all, gateway).routes().isEmpty())
                .toList();
        List<Gateway> choice = used.isEmpty() ? all.gateways() : used;
        return choice.get(random.nextInt(choice.size()));
    }

    /** One gateway and the routes attached to it: what requests are aimed at. */
    private static RoutingConfig alone(RoutingConfig all, Gateway gateway) {
        List<GatewayRoute> routes = all.routes().stream()
                .map(route -> attachedTo(gateway, route))
                .filter(route -> !route.parents().isEmpty())
                .toList();
        return new RoutingConfig(List.of(gateway), routes, all.services(), all.backends());
    }

    private static GatewayRoute attachedTo(Gateway gateway, GatewayRoute route) {
        List<RouteParent> parents = route.parents().stream()
                .filter(parent -> parent.gateway().equals(gateway.name()))
                .toList();
        return new GatewayRoute(
                route.name(),
                parents,
                route.hosts(),
                route.priority(),
                route.created(),
                route.rules(),
                route.location());
    }

    private static String saved(Case found) {
        return found.difference().isPresent()
                ? CaseFile.saveSmallest(found, "gateway-api-seed-" + SEED, "-Dwaymark.seed=" + SEED)
                : "differs only beside other gateways: " + found.trial();
    }
}
