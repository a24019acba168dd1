package io.waymark.routing.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A configuration in code, and what it refuses. */
class RoutingConfigTest {

    private static RoutingConfig.Builder shop() {
        return RoutingConfig.builder().gateway("infra/public", gateway -> gateway.listener(8088, Protocol.HTTP));
    }

    @Test
    void codeReadsLikeAFile() {
        RoutingConfig config = shop().route(
                        "shop/orders",
                        route -> route.parent("infra/public")
                                .host("shop.example.com")
                                .priority(50)
                                .rule(rule -> rule.match(match -> match.prefix("/orders/")
                                                .method("POST")
                                                .header("x-shard", ValueMatch.range(0, 8)))
                                        .forwardTo(Destination.backend("shop/orders-v1", 8080), 95)
                                        .forwardTo(Destination.backend("shop/orders-v2", 8080), 5)))
                .build();

        GatewayRoute route = config.routes().get(0);
        assertThat(route.priority()).isEqualTo(50);
        assertThat(route.rules().get(0).action())
                .isInstanceOfSatisfying(
                        RouteAction.Forward.class,
                        forward -> assertThat(forward.destinations()).hasSize(2));
    }

    @Test
    void twoConfigurationsThatSayTheSameAreEqualWhereverTheyWereWritten() {
        Gateway here =
                Gateway.builder("g").at(new SourceLocation("a.yaml", 1, 1)).build();
        Gateway there =
                Gateway.builder("g").at(new SourceLocation("b.yaml", 9, 9)).build();

        assertThat(here).isEqualTo(there).hasSameHashCodeAs(there);
    }

    @Test
    void aBareNameMeansTheOnlyGatewaySoCalled() {
        RoutingConfig one = shop().build();
        RoutingConfig two = shop().gateway("other/public", gateway -> {}).build();

        assertThat(one.gateway(ObjectName.parse("public"))).isPresent();
        assertThat(two.gateway(ObjectName.parse("public"))).isEmpty();
        assertThat(two.gateway(ObjectName.parse("other/public"))).isPresent();
    }

    @Test
    void aRouteWithoutItsGatewayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        shop().route("r", route -> route.parent("infra/privat")).build())
                .withMessageContaining("r is attached to infra/privat, which is not there");
    }

    @Test
    void aRouteOnAListenerThatIsNotThereIsRefused() {
        RouteParent parent =
                new RouteParent(ObjectName.parse("infra/public"), Optional.of("admin"), OptionalInt.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> shop().route("r", route -> route.parent(parent)).build())
                .withMessageContaining("a listener that infra/public does not have");
    }

    @Test
    void aDestinationWithoutItsServiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop().route(
                                "r",
                                route -> route.parent("infra/public")
                                        .rule(rule -> rule.forwardTo(Destination.service("shop/orders"))))
                        .build())
                .withMessageContaining("leads to service shop/orders, which is not there");
    }

    @Test
    void twoGatewaysOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop().gateway("infra/public", gateway -> {}).build())
                .withMessageContaining("infra/public");
    }

    @Test
    void aRuleNeedsSomethingToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteRule.builder().build())
                .withMessageContaining("destinations or an action");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteRule.builder()
                        .forwardTo(Destination.backend("a"), 0)
                        .build())
                .withMessageContaining("sum of weights");
    }
}
