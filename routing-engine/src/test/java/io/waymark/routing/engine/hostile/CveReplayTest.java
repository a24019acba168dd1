package io.waymark.routing.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.policy.RequestPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The forms of request by which other gateways were passed, put to a table that guards {@code /admin}, the host {@code admin.example.com} and
 * the role {@code admin}, and lets everything else through. Under the secure policy each is guarded or refused; under Envoy's own policy the
 * open route takes them, which shows that it is the policy that guards.
 */
class CveReplayTest {

    private static final RoutingConfig CONFIG = RoutingConfig.builder()
            .gateway(
                    "gate",
                    gateway -> gateway.semantics(RoutingSemantics.GATEWAY_API).listener(80, Protocol.HTTP))
            .route(
                    "host",
                    route -> route.parent("gate")
                            .host("admin.example.com")
                            .rule(rule -> rule.forwardTo(Destination.backend("guarded"))))
            .route(
                    "paths",
                    route -> route.parent("gate")
                            .host("shop.example.com")
                            .rule(rule -> rule.match(match -> match.pathPrefix("/admin"))
                                    .match(match ->
                                            match.pathPrefix("/").header("x-role", ValueMatch.regex(".*\\badmin\\b.*")))
                                    .forwardTo(Destination.backend("guarded")))
                            .rule(rule -> rule.forwardTo(Destination.backend("open"))))
            .route("others", route -> route.parent("gate").rule(rule -> rule.forwardTo(Destination.backend("open"))))
            .build();

    static Stream<Arguments> forms() {
        return Asked.rows("""
                -- form as in          | method     | authority              | target                    | headers                                          | secure                                 | envoy
                CVE-2019-9901 Envoy    | GET        | shop.example.com       | /x/../admin               | (none)                                           | guarded shop.example.com/admin         | open
                CVE-2025-32431 Traefik | GET        | shop.example.com       | /x/%2e%2e/admin           | (none)                                           | guarded shop.example.com/admin         | open
                GHSA-3q34 Heimdall     | GET        | shop.example.com       | /x/.%2E/admin             | (none)                                           | guarded shop.example.com/admin         | open
                CVE-2025-47952 Traefik | GET        | shop.example.com       | /../admin                 | (none)                                           | PATH_CLIMBS@1                          | open
                CVE-2021-29492 Envoy   | GET        | shop.example.com       | /x/..%2Fadmin             | (none)                                           | PATH_ENCODED_SLASH@5                   | open
                CVE-2021-31920 Istio   | GET        | shop.example.com       | /%2Fadmin                 | (none)                                           | PATH_ENCODED_SLASH@1                   | open
                CVE-2025-66490 Traefik | GET        | shop.example.com       | /x%5C..%5Cadmin           | (none)                                           | PATH_ENCODED_SLASH@2                   | open
                GO-2026-5595 Caddy     | GET        | shop.example.com       | /\\admin                  | (none)                                           | PATH_BACKSLASH@1                       | open
                CVE-2021-31920 Istio   | GET        | shop.example.com       | //admin                   | (none)                                           | guarded shop.example.com/admin         | open
                GHSA-x732 rou3         | GET        | shop.example.com       | ///admin//users           | (none)                                           | guarded shop.example.com/admin/users   | open
                CVE-2026-73511 Envoy   | GET        | shop.example.com       | /x/..;/admin              | (none)                                           | PATH_PARAMETER@3                       | open
                CVE-2018-1199 Spring   | GET        | shop.example.com       | /admin;x/users            | (none)                                           | guarded shop.example.com/admin;x/users | open
                CVE-2026-73551 Envoy   | GET        | shop.example.com       | /;/admin                  | (none)                                           | PATH_PARAMETER@1                       | open
                CVE-2021-32779 Envoy   | GET        | shop.example.com       | /x#/../admin              | (none)                                           | TARGET_FRAGMENT@2                      | TARGET_FRAGMENT@2
                CVE-2023-45539 HAProxy | GET        | shop.example.com       | /admin#.png               | (none)                                           | TARGET_FRAGMENT@6                      | TARGET_FRAGMENT@6
                GHSA-v7ff Jetty        | GET        | shop.example.com       | /x/%252e%252e/admin       | (none)                                           | PATH_DOUBLE_ENCODING@3                 | open
                twice encoded slash    | GET        | shop.example.com       | /x%252fadmin              | (none)                                           | PATH_DOUBLE_ENCODING@2                 | open
                digits encoded as well | GET        | shop.example.com       | /x/%25%32%65/admin        | (none)                                           | PATH_DOUBLE_ENCODING@3                 | open
                overlong UTF-8         | GET        | shop.example.com       | /%c0%afadmin              | (none)                                           | PATH_BAD_UTF8@1                        | open
                NUL in a path          | GET        | shop.example.com       | /admin%00.png             | (none)                                           | PATH_ENCODED_CONTROL@6                 | open
                broken escape          | GET        | shop.example.com       | /%u002e/admin             | (none)                                           | PATH_BAD_ESCAPE@1                      | open
                escaped letters        | GET        | shop.example.com       | /%61dmin                  | (none)                                           | guarded shop.example.com/admin         | open
                CVE-2026-33186 gRPC-Go | POST       | shop.example.com       | admin/x                   | (none)                                           | PATH_RELATIVE@0                        | PATH_RELATIVE@0
                star without OPTIONS   | GET        | shop.example.com       | *                         | (none)                                           | TARGET_FORM@0                          | TARGET_FORM@0
                absolute form          | GET        | shop.example.com       | http://admin.example.com/ | Host: shop.example.com                           | guarded admin.example.com/             | guarded
                CVE-2021-39155 Istio   | GET        | ADMIN.Example.com      | /                         | (none)                                           | guarded ADMIN.Example.com/             | guarded
                GHSA-72h4 Heimdall     | GET        | admin.example.com.     | /                         | (none)                                           | guarded admin.example.com./            | open
                CVE-2026-27588 Caddy   | GET        | aDMIN.example.com:8443 | /                         | (none)                                           | guarded aDMIN.example.com:8443/        | guarded
                CVE-2026-26310 Envoy   | GET        | [fe80::1%25e]          | /                         | (none)                                           | AUTHORITY_HOST@0                       | AUTHORITY_HOST@0
                user information       | GET        | x@admin.example.com    | /                         | (none)                                           | AUTHORITY_USERINFO@1                   | AUTHORITY_USERINFO@1
                Kelvin sign            | GET        | {212A}.example.com     | /                         | (none)                                           | AUTHORITY_HOST@0                       | open
                CVE-2021-39240 HAProxy | GET        | shop.example.com       | /                         | Host: admin.example.com                          | HOST_CONFLICT@0                        | open
                two hosts              | GET        | shop.example.com       | /                         | Host: shop.example.com & Host: admin.example.com | HOST_CONFLICT@0                        | open
                host named by a header | GET        | shop.example.com       | /                         | X-Forwarded-Host: admin.example.com              | open shop.example.com/                 | open
                path named by a header | GET        | shop.example.com       | /                         | X-Original-URL: /admin & X-Rewrite-URL: /admin   | open shop.example.com/                 | open
                CVE-2021-39241 HAProxy | GET /admin | shop.example.com       | /                         | (none)                                           | METHOD_SYNTAX@0                        | METHOD_SYNTAX@0
                CVE-2020-25017 Envoy   | GET        | shop.example.com       | /                         | x-role: user & x-role: admin                     | guarded shop.example.com/              | guarded
                CVE-2026-54763 Traefik | GET        | shop.example.com       | /                         | X_Role: admin                                    | open shop.example.com/                 | open
                CVE-2023-25725 HAProxy | GET        | shop.example.com       | /                         | : x                                              | HEADER_NAME@0                          | HEADER_NAME@0
                CVE-2026-73552 Envoy   | GET        | shop.example.com       | /                         | x-role: {E9}{FF} admin                           | guarded shop.example.com/              | guarded
                split in a header      | GET        | shop.example.com       | /                         | x: 1{0D}{0A}x-role: user                         | HEADER_VALUE@2                         | HEADER_VALUE@2
                split in a target      | GET        | shop.example.com       | /x{0D}{0A}Host:y          | (none)                                           | TARGET_CHARACTER@2                     | TARGET_CHARACTER@2
                """);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("forms")
    void neverPassesTheSecurePolicy(
            String form, String method, String authority, String target, String headers, String secure, String envoy) {
        RoutingRequest request = Asked.request(method, authority, target, headers);

        assertThat(Asked.answer(CONFIG, RequestPolicy.SECURE, request)).as(form).isEqualTo(secure);
        assertThat(Asked.answer(CONFIG, RequestPolicy.ENVOY, request)).as(form).startsWith(envoy);
    }
}
