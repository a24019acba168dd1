package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused in Gateway, ListenerSet, GRPCRoute and ReferenceGrant. Source: kubernetes-sigs/gateway-api, tests/cel and config/crd. */
class OtherValidationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{name: a, port: 80, protocol: HTTP}]                                                               | NONE
            []                                                                                                  | WM0211
            [{port: 80, protocol: HTTP}]                                                                        | WM0111
            [{name: a, protocol: HTTP}]                                                                         | WM0111
            [{name: a, port: 80}]                                                                               | WM0111
            [{name: A, port: 80, protocol: HTTP}]                                                               | WM0213
            [{name: a, port: 0, protocol: HTTP}]                                                                | WM0210
            [{name: a, port: 80, protocol: "-"}]                                                                | WM0213
            [{name: a, port: 80, protocol: example.com/x}]                                                      | WM0413
            [{name: a, port: 80, protocol: UDP}]                                                                | NONE
            [{name: a, port: 80, protocol: HTTP, hostname: "*"}]                                                | WM0213
            [{name: a, port: 80, protocol: HTTP, hostname: ""}]                                                 | WM0211
            [{name: a, port: 80, protocol: HTTP, tls: {certificateRefs: [{name: c}]}}]                          | WM0114
            [{name: a, port: 80, protocol: TCP, tls: {certificateRefs: [{name: c}]}}]                           | WM0114
            [{name: a, port: 80, protocol: TCP, hostname: a.test}]                                              | WM0114
            [{name: a, port: 80, protocol: UDP, hostname: a.test}]                                              | WM0114
            [{name: a, port: 443, protocol: HTTPS}]                                                             | NONE
            [{name: a, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: c}]}}]                        | NONE
            [{name: a, port: 443, protocol: HTTPS, tls: {options: {a: b}}}]                                     | NONE
            [{name: a, port: 443, protocol: HTTPS, tls: {}}]                                                    | WM0111
            [{name: a, port: 443, protocol: HTTPS, tls: {mode: Passthrough}}]                                   | WM0114
            [{name: a, port: 443, protocol: TLS}]                                                               | WM0111
            [{name: a, port: 443, protocol: TLS, tls: {certificateRefs: [{name: c}]}}]                          | WM0111
            [{name: a, port: 443, protocol: TLS, tls: {mode: Passthrough}}]                                     | NONE
            [{name: a, port: 443, protocol: TLS, tls: {mode: Terminate}}]                                       | WM0111
            [{name: a, port: 80, protocol: HTTP}, {name: a, port: 81, protocol: HTTP}]                          | WM0216
            [{name: a, port: 80, protocol: HTTP}, {name: b, port: 80, protocol: HTTP}]                          | WM0216
            [{name: a, port: 80, protocol: HTTP}, {name: b, port: 80, protocol: HTTP, hostname: a.test}]        | NONE
            [{name: a, port: 80, protocol: HTTP}, {name: b, port: 80, protocol: HTTPS}]                         | NONE
            [{name: a, port: 80, protocol: HTTP}, {name: b, port: 80, protocol: TCP}]                           | WM0413
            [{name: a, port: 80, protocol: UDP}, {name: b, port: 80, protocol: TCP}]                            | NONE
            [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: Some}}}]                    | WM0212
            [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: None}}}]                    | WM0212
            [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: Selector}}}]                | WM0510
            [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {selector: {}}}}]                  | WM0513
            [{name: a, port: 80, protocol: HTTP, allowedRoutes: {kinds: [{group: gateway.networking.k8s.io}]}}] | WM0111
            [{name: a, port: 80, protocol: HTTP, host: a.test}]                                                 | WM0113
            """)
    void listeners(String listeners, String code) {
        assertThat(Manifests.codes(Manifests.gateway(listeners))).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                     | NONE
            {method: {service: a.B, method: c}}                                    | NONE
            {method: {service: .a.B}}                                              | NONE
            {method: {method: c}}                                                  | NONE
            {method: {}}                                                           | WM0114
            {method: {type: RegularExpression}}                                    | WM0114
            {method: {service: a-b}}                                               | WM0213
            {method: {service: a.}}                                                | WM0213
            {method: {service: a/b}}                                               | WM0213
            {method: {method: c/d}}                                                | WM0213
            {method: {method: 1c}}                                                 | WM0213
            {method: {type: RegularExpression, service: "a-.*"}}                   | NONE
            {method: {type: Prefix, service: a}}                                   | WM0212
            {headers: [{name: a, value: b}, {name: a, value: c}]}                  | WM0216
            {path: {value: /a}}                                                    | WM0113
            {queryParams: []}                                                      | WM0113
            """)
    void grpcMatches(String match, String code) {
        assertThat(Manifests.codes(Manifests.grpcMatch(match))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {filters: [{type: RequestHeaderModifier, requestHeaderModifier: {}}], backendRefs: [{name: s, port: 8080}]} | NONE
            {filters: [{type: URLRewrite}]}                                    | WM0212
            {filters: [{type: RequestRedirect}]}                               | WM0212
            {timeouts: {request: 1s}}                                          | WM0113
            {retry: {attempts: 1}}                                             | WM0113
            {backendRefs: [{name: s, port: 8082}]}                             | WM0312
            """)
    void grpcRules(String rule, String code) {
        String spec = "{parentRefs: [{name: g}], rules: [" + rule + "]}";
        assertThat(Manifests.codes(Manifests.route("GRPCRoute", spec))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}], to: [{group: "", kind: Service}]} | NONE
            {from: [], to: [{group: "", kind: Service}]}                                                                 | WM0211
            {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}], to: []}                          | WM0211
            {to: [{group: "", kind: Service}]}                                                                           | WM0111
            {from: [{kind: HTTPRoute, namespace: a}], to: [{group: "", kind: Service}]}                                  | WM0111
            {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute}], to: [{group: "", kind: Service}]}              | WM0111
            {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}], to: [{kind: Service}]}           | WM0111
            """)
    void grants(String spec, String code) {
        String text = Manifests.gateway("[{name: a, port: 80, protocol: HTTP}]")
                + "---\napiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: {name: x}\nspec: "
                + spec;
        assertThat(Manifests.codes(text)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {parentRef: {name: g}, listeners: [{name: a, port: 81, protocol: HTTP}]}                  | NONE
            {parentRef: {name: g}}                                                                    | WM0111
            {listeners: [{name: a, port: 81, protocol: HTTP}]}                                        | WM0111
            {parentRef: {name: x}, listeners: [{name: a, port: 81, protocol: HTTP}]}                  | WM0412
            {parentRef: {name: g, kind: Service}, listeners: [{name: a, port: 81, protocol: HTTP}]}   | WM0412
            {parentRef: {name: g}, listeners: [{name: a, port: 80, protocol: HTTP}]}                  | WM0413
            {parentRef: {name: g}, listeners: [{name: a, port: 80, protocol: TCP}]}                   | WM0413
            """)
    void listenerSets(String spec, String code) {
        String text =
                "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: edge}\nspec:"
                        + " {gatewayClassName: any, allowedListeners: {namespaces: {from: Same}},"
                        + " listeners: [{name: a, port: 80, protocol: HTTP}]}\n---\n"
                        + "apiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {name: x, namespace: edge}\nspec: "
                        + spec;
        assertThat(Manifests.codes(text)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gateway.networking.k8s.io/v1       | HTTPRoute        | NONE
            gateway.networking.k8s.io/v1beta1  | HTTPRoute        | NONE
            gateway.networking.k8s.io/v1alpha2 | HTTPRoute        | WM0115
            gateway.networking.k8s.io/v1alpha2 | GRPCRoute        | NONE
            gateway.networking.k8s.io/v1       | HttpRoute        | WM0115
            gateway.networking.k8s.io/v1       | TLSRoute         | WM0008
            gateway.networking.k8s.io/v1       | GatewayClass     | NONE
            gateway.networking.x-k8s.io/v1alpha1 | XBackend       | WM0516
            """)
    void kindsAndVersions(String version, String kind, String code) {
        String text = Manifests.gateway("[{name: a, port: 80, protocol: HTTP}]")
                + "---\napiVersion: " + version + "\nkind: " + kind
                + "\nmetadata: {name: r, namespace: edge}\nspec: {parentRefs: [{name: g}]}\n";
        assertThat(Manifests.codes(text)).containsExactly(code);
    }
}
