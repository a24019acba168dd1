package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.RoutingSemantics.HostScope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence of each precedence, against the one behind it: the winner is the same in whichever order the routes stand. */
class PrecedenceTest {

    private static final String REQUEST =
            "POST http://a.b.example/a/b/c?q=1&r=2 x:1 y:2 content-type:application/grpc cookie:c=1";
    private static final String CALL =
            "POST http://a.b.example/pkg.Greeter/Hello x:1 y:2 content-type:application/grpc";

    static Stream<Arguments> appMesh() {
        return Table.rows("""
                -- sentence                                        | first                          | second
                a lower priority number before a longer path       | priority:10 prefix:/a          | priority:20 prefix:/a/b
                a lower priority number before an exact path       | priority:0 prefix:/            | priority:1 exact:/a/b/c
                an absent priority is 1000                         | priority:999 prefix:/a         | exact:/a/b/c
                an absent priority and 1000 are equal              | prefix:/a/b                    | priority:1000 prefix:/a
                the longer of two prefixes                         | prefix:/a/b                    | prefix:/a
                the length of a prefix counts its final slash      | prefix:/a/                     | prefix:/a
                a longer path before more conditions               | prefix:/a/b                    | prefix:/a method:POST header:x header:y query:q
                a longer path text before the kind of path         | regex:/a/[a-z]/[a-z]           | prefix:/a/b/c
                a path has a length, no path has none              | prefix:/                       | header:x header:y
                exact before a prefix of its length                | exact:/a/b/c                   | prefix:/a/b/c
                exact before a pattern of its length               | exact:/a/b/c                   | regex:/a/./c
                a prefix before a pattern of its length            | prefix:/a/b/c                  | regex:/a/./c header:x
                more headers                                       | prefix:/a header:x header:y    | prefix:/a header:x
                a query parameter is a condition                   | prefix:/a query:q              | prefix:/a
                a method is a condition                            | prefix:/a method:POST          | prefix:/a
                a port is a condition                              | prefix:/a port:80              | prefix:/a
                a scheme is a condition                            | prefix:/a scheme:http          | prefix:/a
                a host is a condition                              | prefix:/a host:a.b.example     | prefix:/a
                conditions count alike, whatever they are          | prefix:/a header:x query:q     | prefix:/a method:POST
                the smaller name                                   | name:ns/a prefix:/a header:x   | name:ns/b prefix:/a method:POST
                namespaces and names are compared as one text      | name:n-s/b prefix:/a           | name:n/a prefix:/a
                """);
    }

    static Stream<Arguments> appMeshCalls() {
        return Table.rows("""
                -- sentence                                        | first                          | second
                a method of a service is a longer path             | grpc:pkg.Greeter/Hello         | grpc:pkg.Greeter header:x
                a service is longer than no path                   | grpc:pkg.Greeter               | header:x header:y
                a lower priority number before a method            | priority:1 grpc:pkg.Greeter    | grpc:pkg.Greeter/Hello
                """);
    }

    static Stream<Arguments> gatewayApi() {
        return Table.rows("""
                -- sentence                                        | first                          | second
                a precise host before a wildcard                   | host:a.b.example segments:/    | host:*.b.example exact:/a/b/c
                the longer of two wildcards                        | host:*.b.example segments:/    | host:*.example exact:/a/b/c
                a wildcard before no host                          | host:*.example segments:/      | exact:/a/b/c
                an exact path before a prefix                      | exact:/a/b/c                   | segments:/a/b/c method:POST
                an exact path before a longer prefix text          | exact:/a/b/c                   | segments:/a/b/c/
                a longer prefix before a method                    | segments:/a/b                  | segments:/a method:POST
                a final slash adds nothing to a prefix             | segments:/a method:POST        | segments:/a/
                a method before headers                            | segments:/a method:POST        | segments:/a header:x header:y
                more headers                                       | segments:/a header:x header:y  | segments:/a header:x
                headers before query parameters                    | segments:/a header:x           | segments:/a query:q query:r
                more query parameters                              | segments:/a query:q query:r    | segments:/a query:q
                query parameters before age                        | segments:/a query:q            | segments:/a created:2020
                the older route                                    | name:ns/z segments:/a created:2020 | name:ns/a segments:/a created:2021
                a route with an age before one without             | name:ns/z segments:/a created:2021 | name:ns/a segments:/a
                the smaller name                                   | name:ns/a segments:/a          | name:ns/b segments:/a
                namespaces and names are compared as one text      | name:n-s/b segments:/a         | name:n/a segments:/a
                a prefix before a pattern                          | segments:/                     | regex:/a/b/c header:x
                a pattern ranks before a longer name only          | regex:/a/.* header:x           | regex:/a/.*
                """);
    }

    static Stream<Arguments> gatewayApiCalls() {
        return Table.rows("""
                -- sentence                                        | first                          | second
                a host before a service                            | host:a.b.example header:x      | grpc:pkg.Greeter/Hello
                a service before headers                           | grpc:pkg.Greeter               | header:x header:y
                a method of the service before headers             | grpc:pkg.Greeter/Hello         | grpc:pkg.Greeter header:x header:y
                more headers                                       | grpc:pkg.Greeter header:x      | grpc:pkg.Greeter created:2020
                the older route                                    | name:ns/z grpc:pkg.Greeter created:2020 | name:ns/a grpc:pkg.Greeter created:2021
                """);
    }

    static Stream<Arguments> simplified() {
        return Table.rows("""
                -- sentence                                        | first                          | second
                the longer path                                    | prefix:/a/b                    | prefix:/a header:x header:y
                priorities mean nothing                            | prefix:/a/b                    | prefix:/a priority:1
                the smaller name among equal lengths               | name:ns/a prefix:/a            | name:ns/b prefix:/a header:x
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("appMesh")
    void inAppMeshPriorityThenLengthDecide(String sentence, String first, String second) {
        assertComesFirst(RoutingSemantics.APP_MESH.with(HostScope.ALL_MATCHING), first, second, REQUEST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("appMeshCalls")
    void inAppMeshTheLengthOfCallsDecides(String sentence, String first, String second) {
        assertComesFirst(RoutingSemantics.APP_MESH, first, second, CALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gatewayApi")
    void inTheGatewayApiTheMoreSpecificMatchWins(String sentence, String first, String second) {
        assertComesFirst(RoutingSemantics.GATEWAY_API, first, second, REQUEST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gatewayApiCalls")
    void inTheGatewayApiTheMoreSpecificCallWins(String sentence, String first, String second) {
        assertComesFirst(RoutingSemantics.GATEWAY_API, first, second, CALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("simplified")
    void inSimplifiedGatewaysTheLengthAloneDecides(String sentence, String first, String second) {
        assertComesFirst(RoutingSemantics.APP_MESH.with(Precedence.LENGTH_THEN_ORDER), first, second, REQUEST);
    }

    @ParameterizedTest
    @MethodSource("appMesh")
    void inEnvoyTheOrderOfDeclarationDecidesAlone(String sentence, String first, String second) {
        RoutingSemantics semantics = RoutingSemantics.ENVOY.with(HostScope.ALL_MATCHING);

        assertThat(winner(semantics, List.of(Terse.route("first", first), Terse.route("second", second)), REQUEST))
                .isEqualTo("first");
        assertThat(winner(semantics, List.of(Terse.route("second", second), Terse.route("first", first)), REQUEST))
                .isEqualTo("second");
    }

    @Test
    void withinOneRouteTheEarlierRuleWinsAmongEquals() {
        GatewayRoute route = GatewayRoute.builder("ns/route")
                .parent("gate")
                .rule(rule -> rule.match(match -> match.pathPrefix("/a")).forwardTo(Destination.backend("one")))
                .rule(rule -> rule.match(match -> match.pathPrefix("/a")).forwardTo(Destination.backend("two")))
                .rule(rule -> rule.match(match -> match.pathPrefix("/a/b")).forwardTo(Destination.backend("longer")))
                .build();

        assertThat(winner(RoutingSemantics.GATEWAY_API, List.of(route), "GET http://a.example/a/x"))
                .isEqualTo("one");
        assertThat(winner(RoutingSemantics.GATEWAY_API, List.of(route), "GET http://a.example/a/b"))
                .isEqualTo("longer");
    }

    @Test
    void eachMatchOfARuleCompetesByItself() {
        GatewayRoute route = GatewayRoute.builder("ns/route")
                .parent("gate")
                .rule(rule -> rule.match(match -> match.pathPrefix("/"))
                        .match(match -> match.pathPrefix("/a/b/c"))
                        .forwardTo(Destination.backend("both")))
                .rule(rule -> rule.match(match -> match.pathPrefix("/a")).forwardTo(Destination.backend("middle")))
                .build();

        assertThat(winner(RoutingSemantics.GATEWAY_API, List.of(route), "GET http://a.example/a/b/c"))
                .isEqualTo("both");
        assertThat(winner(RoutingSemantics.GATEWAY_API, List.of(route), "GET http://a.example/a/b"))
                .isEqualTo("middle");
        assertThat(winner(RoutingSemantics.GATEWAY_API, List.of(route), "GET http://a.example/b"))
                .isEqualTo("both");
    }

    @Test
    void theMostSpecificHostAloneIsTriedWhereTheDialectSaysSo() {
        GatewayRoute named = Terse.route("named", "host:a.b.example prefix:/named");
        GatewayRoute wide = Terse.route("wide", "host:*.example priority:0 prefix:/");

        assertThat(winner(RoutingSemantics.APP_MESH, List.of(wide, named), REQUEST))
                .isEqualTo("(no match)");
        assertThat(winner(RoutingSemantics.GATEWAY_API, List.of(wide, named), REQUEST))
                .isEqualTo("wide");
    }

    private static void assertComesFirst(RoutingSemantics semantics, String first, String second, String request) {
        GatewayRoute winner = Terse.route("first", first);
        GatewayRoute loser = Terse.route("second", second);

        assertThat(winner(semantics, List.of(winner), request)).isEqualTo("first");
        assertThat(winner(semantics, List.of(loser), request)).isEqualTo("second");
        assertThat(winner(semantics, List.of(winner, loser), request)).isEqualTo("first");
        assertThat(winner(semantics, List.of(loser, winner), request)).isEqualTo("first");
    }

    private static String winner(RoutingSemantics semantics, List<GatewayRoute> routes, String request) {
        RoutingConfig config = Routing.config(semantics, routes.toArray(new GatewayRoute[0]));
        RoutingRequest asked = Terse.request(request);
        return Routing.answer(config, asked);
    }
}
