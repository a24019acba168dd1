package io.waymark.docs.testing;

import static io.waymark.routing.testkit.assertj.RoutingAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.testkit.assertj.Resolved;
import io.waymark.routing.testkit.checks.Check;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.testkit.junit.CheckSource;
import io.waymark.routing.testkit.junit.CheckTests;
import io.waymark.routing.yaml.ConfigLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** Tests of docs/examples/testing/routes.yaml; the working directory is docs. */
class ShopRoutesTest {

    private static final Path ROUTES = Path.of("examples/testing/routes.yaml");

    private final Router router = RoutingEngine.compile(ConfigLoader.load(ROUTES), RouterOptions.DEFAULT);

    @TestFactory
    Stream<DynamicNode> everyCheckHolds() {
        return CheckTests.against(RoutingEngine::compile).in(Path.of("examples/testing"));
    }

    @Test
    void ordersAreSplitAndRewritten() {
        RoutingRequest request = RoutingRequest.get("http://shop.example.com/orders/42");
        assertThat(Resolved.by(router, request))
                .byRoute("shop/orders")
                .splits(Map.of("orders-v1", 3, "orders-v2", 1))
                .withPath("/v2/42")
                .withTimeout(Duration.ofSeconds(5));
    }

    @Test
    void reportsAreForAdmins() {
        RoutingRequestBuilder request = RoutingRequest.builder().url("http://shop.example.com/reports");
        assertThat(Resolved.by(router, request.build())).isNotMatched().responds(404);
        assertThat(Resolved.by(router, request.header("x-role", "admin").build()))
                .goesTo("reports", 80);
    }

    @ParameterizedTest
    @CheckSource(value = "examples/testing", router = EngineFactory.class)
    void checksArePassedOneByOne(Check check, Router router) {
        CheckResult result = CheckRunner.run(check, router);
        assertTrue(result.passed(), result.failureText());
    }
}
