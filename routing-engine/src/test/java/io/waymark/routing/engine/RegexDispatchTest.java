package io.waymark.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.PathMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Routes that nothing but a regular expression tells apart are found in one pass over the path; the first that was declared wins, among them and
 * against routes that ask for more.
 */
class RegexDispatchTest {

    private static final int ROUTES = 40;

    private final CompiledRouter router = RoutingEngine.compile(config(), RouterOptions.DEFAULT);

    @Test
    void theyAreLookedForTogether() {
        assertThat(router.dump())
                .containsSubsequence("tested in one pass", "r0", "r39", "tested one by one", "#20 held");
    }

    @ParameterizedTest
    @CsvSource({
        "/eu/service-0,     '',  r0",
        "/us/service-7,     '',  r7",
        "/eu/service-25,    '',  r25",
        "/eu/service-25,    yes, held",
        "/eu/service-7,     yes, r7",
        "/eu/service-39,    yes, held",
        "/eu/service-40,    '',  last",
        "/eu/service-40,    yes, held",
        "/EU/service-1,     yes, ''",
        "/eu/other,         '',  ''"
    })
    void theFirstDeclaredThatTakesTheRequestWins(String path, String header, String route) {
        assertThat(winner(router, path, header)).isEqualTo(route.isEmpty() ? List.of() : List.of(route));
    }

    private static List<String> winner(Router router, String path, String header) {
        return router
                .resolve(RoutingRequest.builder()
                        .url("http://a.test" + path)
                        .header("x-held", header)
                        .build())
                .hops()
                .stream()
                .map(hop -> hop.route().name())
                .toList();
    }

    /** In the order of declaration: half the services, a route for all of them that asks for a header, the others, and one for all. */
    private static RoutingConfig config() {
        RoutingConfig.Builder config = RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP).semantics(RoutingSemantics.ENVOY));
        for (int i = 0; i < ROUTES; i++) {
            if (i == ROUTES / 2) {
                route(config, "held", "/[a-z]+/service-.*", "yes");
            }
            route(config, "r" + i, "/[a-z]+/service-" + i, "");
        }
        route(config, "last", "/[a-z]+/service-.*", "");
        return config.build();
    }

    private static void route(RoutingConfig.Builder config, String name, String regex, String header) {
        config.route(
                name,
                route -> route.parent("gate")
                        .rule(rule -> rule.match(match -> {
                                    match.path(PathMatch.regex(regex));
                                    if (!header.isEmpty()) {
                                        match.header("x-held", header);
                                    }
                                })
                                .forwardTo(Destination.backend("b"))));
    }
}
