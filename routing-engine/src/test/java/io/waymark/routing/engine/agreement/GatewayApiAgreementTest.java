package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.Trial;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.ConfigWriter;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.WriteResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
    private static final long PAIRS = Long.getLong("waymark.gateway.pairs", 1_000_000);
    private static final long SEED = Long.getLong("waymark.seed", 2026_11_25L);

    @Test
    void engineAgreesWithTheReferenceOnRandomManifestsAndRequests() {
        System.out.println(
                "Gateway API agreement: " + PAIRS + " pairs of a configuration and a request, -Dwaymark.seed=" + SEED);
        Optional<String> failure = LongStream.range(0, (PAIRS + REQUESTS - 1) / REQUESTS)
                .parallel()
                .mapToObj(index -> difference(SEED + index))
                .flatMap(Optional::stream)
                .findAny()
                .map(GatewayApiAgreementTest::saved);
        assertThat(failure).as("-Dwaymark.seed=%s", SEED).isEmpty();
    }

    @Test
    void whatIsWrittenLoadsEqualAndWhatIsNotIsRefusedWithReasons() {
        int written = 0;
        for (int i = 0; i < WRITTEN; i++) {
            RoutingConfig config = load(RandomManifests.next(new SplittableRandom(SEED + i), 3));
            WriteResult result = ConfigWriter.gatewayApi(config);
            if (result.text().isPresent()) {
                written++;
                assertThat(load(result.orThrow())).isEqualTo(config);
            } else {
                assertThat(result.problems())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INEXPRESSIBLE));
            }
        }
        assertThat(written).isGreaterThan(WRITTEN / 10);
    }

    private static RoutingConfig load(String text) {
        LoadResult result = ConfigLoader.STRICT.readText("random.yaml", text);
        List<Problem> errors = result.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).as(() -> ProblemRenderer.render(errors)).isEmpty();
        return result.orThrow();
    }

    /** The first request, to one of the gateways of random manifests, on which the routers differ. */
    private static Optional<Case> difference(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        RoutingConfig all = load(RandomManifests.next(random, MAX_ROUTES));
        Gateway gateway = all.gateways().get(random.nextInt(all.gateways().size()));
        RoutingConfig config = alone(all, gateway);
        long value = random.nextLong();
        RouterOptions options = RouterOptions.DEFAULT
                .gateway(gateway.name().toString())
                .policy(RequestPolicy.SECURE)
                .split(SplitSource.fixed(value));
        Router engine = RoutingEngine.compile(all, options);
        Router reference = ReferenceRouter.compile(all, options);
        RandomRequests requests = new RandomRequests(config);
        for (int i = 0; i < REQUESTS; i++) {
            Trial trial = new Trial(config, requests.next(random));
            Case each = new Case(trial, RequestPolicy.SECURE, value, i < EXPLAINED);
            if (each.difference(engine, reference).isPresent()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
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
