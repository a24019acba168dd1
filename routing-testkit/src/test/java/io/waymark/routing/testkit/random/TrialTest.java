package io.waymark.routing.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.ValueMatch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final RoutingConfig CONFIG = RoutingConfig.builder()
            .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP))
            .route(
                    "shop",
                    route -> route.parent("gate")
                            .host("*.example")
                            .rule(rule -> rule.match(match -> match.path("/a").attribute("t", ValueMatch.exact("1")))
                                    .forwardTo(Destination.backend("b0"))))
            .build();

    @Test
    void theTextShowsRequestAndConfiguration() {
        RoutingRequest request = RoutingRequest.builder()
                .url("http://a.example/a")
                .header("x-a", "1")
                .attribute("t", "1")
                .build();

        assertThat(Trial.of(CONFIG, request)).hasToString("""
                        GET /a
                          to http://a.example, port 80
                          x-a: 1
                          attribute t = 1
                        gateway gate RoutingSemantics[precedence=SPECIFICITY, hostScope=ALL_MATCHING, hostSubject=HostSubject[header=Optional.empty, \
                        withPort=false], closed=[]]
                          listener http:80, port 80, host *
                        route shop, priority 1000
                          hosts [*.example]
                          rule 0
                            match exactly /a, FieldMatch[field=attribute t, value=exactly 1, inverted=false, missing=FAILS]
                            Forward[destinations=[WeightedDestination[destination=b0, weight=1, requestHeaders=[], \
                        responseHeaders=[], host=Optional.empty, filters=ShareFilters[path=Optional.empty, redirect=Optional.empty, \
                        mirrors=[], cors=Optional.empty, extensions=[]]]], path=Keep[], host=Keep[], sticky=Optional.empty]
                        """);
    }

    @Test
    void onlyAttributesThatTheConfigurationAsksForAreCopied() {
        RoutingRequest request = RoutingRequest.builder()
                .url("http://a.example/a")
                .attribute("t", "1")
                .attribute("u", "2")
                .build();

        assertThat(Trial.of(CONFIG, request).request().attributes()).isEqualTo(Map.of("t", "1"));
    }
}
