package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.TlsMode;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway that App Mesh cannot say is refused, and so is a configuration without names or without a gateway. */
class AppMeshGatewayRefusalTest {

    static List<Arguments> gateways() {
        Listener named = new Listener(
                "web",
                OptionalInt.empty(),
                Protocol.HTTPS,
                HostPattern.exact("a"),
                Optional.empty(),
                SourceLocation.NONE);
        Listener open = new Listener(
                "",
                OptionalInt.of(80),
                Protocol.TCP,
                HostPattern.ANY,
                Optional.of(TlsMode.PASSTHROUGH),
                SourceLocation.NONE);
        RouteRule rule =
                RouteRule.builder().action(new RouteAction.Respond(404, "")).build();
        return List.of(
                gateway(
                        "order of declaration",
                        "ranked by DECLARATION_ORDER",
                        gateway -> gateway.semantics(RoutingSemantics.APP_MESH.with(Precedence.DECLARATION_ORDER))),
                gateway(
                        "hosts with ports",
                        "compares hosts with their port",
                        gateway -> gateway.semantics(RoutingSemantics.ENVOY)),
                gateway("fallback", "that no route matches", gateway -> gateway.fallback(rule)),
                gateway("name of a listener", "have no names", gateway -> gateway.listener(named)),
                gateway("host of a listener", "serve every host, not a", gateway -> gateway.listener(named)),
                gateway("listener without port", "has a port", gateway -> gateway.listener(named)),
                gateway(
                        "protocol of a listener",
                        "does not know the protocol HTTPS",
                        gateway -> gateway.listener(named)),
                gateway("TCP", "does not speak TCP", gateway -> gateway.listener(open)),
                gateway("TLS passed through", "does not pass TLS through", gateway -> gateway.listener(open)));
    }

    private static Arguments gateway(String name, String reason, Consumer<Gateway.Builder> change) {
        return Arguments.of(name, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gateways")
    void gatewaysAreRefused(String name, String reason, Consumer<Gateway.Builder> change) {
        Gateway.Builder gateway = Gateway.builder("shop/gate").semantics(RoutingSemantics.APP_MESH);
        change.accept(gateway);
        assertThat(refused(RoutingConfig.builder().gateway(gateway.build()).build()))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(reason);
                    assertThat(problem.object()).isEqualTo("VirtualGateway shop/gate");
                });
    }

    @Test
    void objectsNeedANamespaceAndNamesOfTheirOwn() {
        RoutingConfig config = RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.semantics(RoutingSemantics.APP_MESH))
                .route("shop/a", route -> route.parent("gate"))
                .route("shop/a", route -> route.parent("gate"))
                .backend(new Backend(
                        ObjectName.parse("node"), Optional.empty(), List.of(), List.of(), SourceLocation.NONE))
                .build();
        assertThat(refused(config))
                .extracting(problem -> problem.object() + ": " + problem.message())
                .contains(
                        "VirtualGateway gate: it has no namespace, and every object of App Mesh is in one",
                        "VirtualNode node: it has no namespace, and every object of App Mesh is in one",
                        "GatewayRoute shop/a: there is another route of this name",
                        "GatewayRoute shop/a: it has 0 rules, and a GatewayRoute is one");
    }

    @Test
    void aConfigurationWithoutGatewayIsRefused() {
        assertThat(refused(RoutingConfig.builder().build()))
                .extracting(Problem::message)
                .containsExactly("it has no gateway, so a file of it would route nothing");
    }

    private static List<Problem> refused(RoutingConfig config) {
        WriteResult result = ConfigWriter.appMesh(config);
        assertThat(result.text()).isEmpty();
        return result.problems();
    }
}
