package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which listeners routes are attached, and the reasons where they are not. */
class AttachmentTest {

    private static final String DOORS = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: doors, namespace: edge}
            spec:
              gatewayClassName: any
              allowedListeners: {namespaces: {from: All}}
              listeners:
                - {name: one, port: 80, protocol: HTTP, hostname: a.test}
                - {name: two, port: 81, protocol: HTTP, hostname: "*.b.test", allowedRoutes: {kinds: [{kind: GRPCRoute}]}}
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: r, namespace: edge}
            spec: SPEC
            """;

    private static List<String> messages(String text, ProblemCode code) {
        return Manifests.problems(text).stream()
                .filter(problem -> problem.code() == code)
                .map(Problem::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {parentRefs: [{name: window}]}                                       | NoMatchingParent
            {parentRefs: [{name: doors, namespace: other}]}                      | NoMatchingParent
            {parentRefs: [{name: doors, kind: Service, group: ""}]}              | NoMatchingParent
            {parentRefs: [{name: doors, sectionName: three}]}                    | NoMatchingParent
            {parentRefs: [{name: doors, sectionName: one, port: 81}]}            | NoMatchingParent
            {parentRefs: [{name: doors, sectionName: two}]}                      | NotAllowedByListeners
            {parentRefs: [{name: doors}], hostnames: [b.test, x.b.test]}         | NoMatchingListenerHostname
            """)
    void theReasonIsTold(String spec, String reason) {
        assertThat(messages(DOORS.replace("SPEC", spec), ProblemCode.NOT_ATTACHED))
                .singleElement()
                .asString()
                .startsWith(reason + ": ");
        assertThat(Manifests.config(DOORS.replace("SPEC", spec)).routes()).isEmpty();
    }

    @Test
    void aRouteIsAttachedToTheListenersThatTakeIt() {
        RoutingConfig config = Manifests.config(DOORS.replace("SPEC", "{parentRefs: [{name: doors}]}"));
        assertThat(config.routes())
                .singleElement()
                .extracting(route -> route.parents().stream()
                        .map(RouteParent::listener)
                        .map(name -> name.orElse("all"))
                        .toList())
                .isEqualTo(List.of("one"));
    }

    private static final String SETS = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: doors, namespace: edge}
            spec:
              gatewayClassName: any
              allowedListeners: {namespaces: {from: All}}
              listeners: [{name: a, port: 80, protocol: HTTP, hostname: a.test}]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: ListenerSet
            metadata: {name: young, namespace: x, creationTimestamp: "2024-02-01T00:00:00Z"}
            spec:
              parentRef: {name: doors, namespace: edge}
              listeners:
                - {name: a, port: 80, protocol: HTTP, hostname: a.test}
                - {name: b, port: 80, protocol: HTTP, hostname: b.test}
                - {name: c, port: 80, protocol: HTTP, hostname: c.test}
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: ListenerSet
            metadata: {name: undated, namespace: a}
            spec:
              parentRef: {name: doors, namespace: edge}
              listeners: [{name: c, port: 80, protocol: HTTP, hostname: c.test}]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: ListenerSet
            metadata: {name: old, namespace: z, creationTimestamp: "2024-01-01T00:00:00Z"}
            spec:
              parentRef: {name: doors, namespace: edge}
              listeners: [{name: b, port: 80, protocol: HTTP, hostname: b.test}]
            """;

    @Test
    void ofListenersThatCannotBeToldApartTheGatewaysOwnWinsAndThenTheOldestSet() {
        assertThat(Manifests.config(SETS).gateways().get(0).listeners())
                .extracting(Listener::name)
                .containsExactly("a", "z/old/b", "x/young/c");
        assertThat(messages(SETS, ProblemCode.LISTENER_REFUSED))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message).startsWith("HostnameConflict: "));
    }
}
