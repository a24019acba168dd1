package io.waymark.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Routes that exact values of headers tell apart are found by these values, whether lines are joined or count by themselves. */
class HeaderDispatchTest {

    private static final int TENANTS = 20;

    @ParameterizedTest
    @EnumSource
    void theTableIsKeyedByTheHeader(Field.Lines lines) {
        String dump =
                RoutingEngine.compile(tenants(lines), RouterOptions.DEFAULT).dump();
        String kind = lines == Field.Lines.JOINED ? "header" : "header lines";
        assertThat(dump).contains("by " + kind + " x-tenant").doesNotContain("one by one");
    }

    @ParameterizedTest
    @CsvSource({
        "EACH, t7, '', t7",
        "EACH, t7, t3, t3",
        "EACH, t3, t7, t3",
        "EACH, none, t19, t19",
        "EACH, none, nothing, ''",
        "JOINED, t7, '', t7",
        "JOINED, t7, t3, ''"
    })
    void theFirstRouteWhoseValueOneLineHasTakesTheRequest(
            Field.Lines lines, String first, String second, String route) {
        Router router = RoutingEngine.compile(tenants(lines), RouterOptions.DEFAULT);
        RoutingRequestBuilder request =
                RoutingRequest.builder().url("http://a.test/").header("x-tenant", first);
        if (!second.isEmpty()) {
            request.header("x-tenant", second);
        }
        Resolution resolution = router.resolve(request.build());
        assertThat(resolution.hops())
                .extracting(hop -> hop.route().name())
                .isEqualTo(route.isEmpty() ? List.of() : List.of(route));
    }

    /** Routes of which each has the two values of another the other way round. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "3, 0", "0, 3", "4, 4"})
    void theValuesOfTwoHeadersAreNotMixedUp(int one, int other) {
        RoutingConfig.Builder config =
                RoutingConfig.builder().gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP));
        for (int i = 0; i < 25; i++) {
            String first = "v" + i / 5;
            String second = "v" + i % 5;
            config.route(
                    first + second,
                    route -> route.parent("gate")
                            .rule(rule -> rule.match(
                                            match -> match.header("x-a", first).header("x-b", second))
                                    .forwardTo(Destination.backend("b"))));
        }
        Router router = RoutingEngine.compile(config.build(), RouterOptions.DEFAULT);
        RoutingRequestBuilder request = RoutingRequest.builder()
                .url("http://a.test/")
                .header("x-a", "v" + one)
                .header("x-b", "v" + other);
        assertThat(router.resolve(request.build()).hops())
                .extracting(hop -> hop.route().name())
                .containsExactly("v" + one + "v" + other);
    }

    private static RoutingConfig tenants(Field.Lines lines) {
        RoutingConfig.Builder config =
                RoutingConfig.builder().gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP));
        for (int i = 0; i < TENANTS; i++) {
            FieldMatch tenant = FieldMatch.of(new Field.Header("x-tenant", lines), ValueMatch.exact("t" + i));
            config.route(
                    "t" + i,
                    route -> route.parent("gate")
                            .rule(rule ->
                                    rule.match(match -> match.field(tenant)).forwardTo(Destination.backend("b"))));
        }
        return config.build();
    }
}
