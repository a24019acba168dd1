package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.RouteAction.PortRule;
import io.waymark.routing.action.RouteAction.Query;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.policy.RequestPolicy;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Location of redirects. In the tables {@code -} stands for what a rule leaves out. */
class RedirectTest {

    static Stream<Arguments> gatewayApi() {
        return Table.rows("""
                -- kubernetes-sigs/gateway-api, apis/v1/httproute_types.go, HTTPRequestRedirectFilter
                -- request               | scheme | host      | port | path | location
                http://h/x               | -      | -         | -    | -    | http://h/x
                http://h/x               | -      | -         | 8080 | -    | http://h:8080/x
                http://h/x               | https  | -         | -    | -    | https://h/x
                http://h/x               | https  | -         | 8443 | -    | https://h:8443/x
                https://h/x              | -      | -         | -    | -    | https://h/x
                https://h/x              | http   | -         | -    | -    | http://h/x
                https://h/x              | http   | -         | 8080 | -    | http://h:8080/x
                http://h:8080/x          | -      | -         | -    | -    | http://h:8080/x
                http://h:8080/x          | -      | -         | 80   | -    | http://h/x
                http://h:8080/x          | https  | -         | -    | -    | https://h/x
                http://h:8080/x          | https  | -         | 443  | -    | https://h/x
                http://h/x               | -      | b.example | -    | -    | http://b.example/x
                http://h:8080/x          | -      | b.example | -    | -    | http://b.example:8080/x
                http://h/x?q=1           | https  | -         | -    | -    | https://h/x?q=1
                http://h/x?q=1           | -      | -         | -    | /y   | http://h/y?q=1
                """);
    }

    static Stream<Arguments> envoy() {
        return Table.rows("""
                -- envoyproxy/envoy, source/common/http/utility.cc, newUri
                -- request               | scheme | host        | port | path   | location
                http://h/x?q=1           | -      | -           | -    | -      | http://h/x?q=1
                http://h:8080/x          | https  | -           | -    | -      | https://h:8080/x
                http://h:80/x            | https  | -           | -    | -      | https://h/x
                https://h:443/x          | http   | -           | -    | -      | http://h/x
                https://h:443/x          | https  | -           | -    | -      | https://h:443/x
                https://h:80/x           | http   | -           | -    | -      | http://h:80/x
                http://h:80/x            | -      | b.example   | -    | -      | http://b.example/x
                http://h:80/x            | -      | b.example:9 | -    | -      | http://b.example:9/x
                http://h:80/x            | -      | -           | 8443 | -      | http://h:8443/x
                http://h/x               | https  | b.example   | 8443 | -      | https://b.example:8443/x
                http://[::1]:80/x        | https  | -           | -    | -      | https://[::1]/x
                http://h/x?q=1           | -      | -           | -    | /y     | http://h/y?q=1
                http://h/x?q=1           | -      | -           | -    | /y?z=2 | http://h/y?z=2
                """);
    }

    @ParameterizedTest
    @MethodSource("gatewayApi")
    void inTheGatewayApiThePortIsTheListeners(
            String url, String scheme, String host, String port, String path, String location) {
        assertThat(location(url, redirect(scheme, host, port, PortRule.LISTENER, path, Query.KEEP)))
                .isEqualTo("302 " + location);
    }

    @ParameterizedTest
    @MethodSource("envoy")
    void inEnvoyThePortIsThatOfTheAuthority(
            String url, String scheme, String host, String port, String path, String location) {
        assertThat(location(url, redirect(scheme, host, port, PortRule.AUTHORITY, path, Query.KEEP)))
                .isEqualTo("302 " + location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h/x?q=1", "http://h/x?", "http://h/x"})
    void theQueryIsDroppedWhereTheRuleSaysSo(String url) {
        assertThat(location(url, redirect("-", "-", "-", PortRule.AUTHORITY, "-", Query.DROP)))
                .isEqualTo("302 http://h/x");
    }

    private static RouteAction.Redirect redirect(
            String scheme, String host, String port, PortRule rule, String path, Query query) {
        return new RouteAction.Redirect(
                302,
                given(scheme),
                given(host),
                port.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)),
                rule,
                given(path).<PathRewrite>map(PathRewrite.Full::new).orElse(PathRewrite.KEEP),
                query);
    }

    private static Optional<String> given(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private static String location(String url, RouteAction.Redirect redirect) {
        RoutingRequest request = RoutingRequest.get(url);
        RoutingConfig config = RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.listener(request.port(), Protocol.HTTP))
                .route(Routing.route("route", rule -> rule.action(redirect)))
                .build();
        return Routing.answer(config, RequestPolicy.ENVOY, request);
    }
}
