package io.waymark.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.policy.RejectReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResolutionTextTest {

    private static final RoutingRequest REQUEST = RoutingRequest.get("http://shop.example.com/orders");
    private static final Hop HOP = new Hop(
            ObjectName.parse("g"), ObjectName.parse("shop/orders"), "0", 0, 0, new SourceLocation("shop.yaml", 7, 3));

    @Test
    void anAnswerTellsTheRuleThatGaveIt() {
        Resolution respond =
                Resolution.Respond.of(List.of(HOP), 503, "later", List.of(HeaderChange.set("retry-after", "5")), "");
        assertThat(ResolutionText.of(respond, REQUEST)).isEqualTo("""
                        response 503
                          by: route shop/orders, rule 0 (shop.yaml:7)
                          body: later
                          response header: set retry-after: 5""");
    }

    @Test
    void anAnswerTellsTheDataThatItCarries() {
        Resolution respond = Resolution.Respond.of(
                List.of(),
                500,
                "",
                List.of(),
                "unknown filter",
                List.of(new Extension("ExtensionRef", Map.of("name", "slow"))));
        assertThat(ResolutionText.of(respond, REQUEST)).isEqualTo("""
                        response 500: unknown filter
                          extension: ExtensionRef {name=slow}""");
    }

    @Test
    void aMissTellsWhatWasMissing() {
        Resolution miss = Resolution.NoMatch.unimplemented(List.of(HOP), Resolution.NoMatch.Reason.NO_SERVICE_ROUTE);
        assertThat(ResolutionText.of(miss, REQUEST))
                .startsWith("no match: the route leads to a service none of whose routes matches")
                .endsWith("grpc-status: 12");
    }

    @Test
    void aRefusalTellsReasonAndPlace() {
        assertThat(ResolutionText.of(new Resolution.Rejected(RejectReason.PATH_CLIMBS, 4), REQUEST))
                .isEqualTo("rejected: PATH_CLIMBS at offset 4, status 400");
    }

    @Test
    void anExplanationShowsEveryTableAndTheAnswer() {
        Explanation explanation = new Explanation(
                "GET http://shop.example.com/orders",
                List.of(new Explanation.Stage(
                        "gateway g, listener http:80",
                        "*",
                        List.of(new Explanation.Candidate(
                                HOP, Explanation.Verdict.FAILED, "method is GET, not POST")))),
                Resolution.NoMatch.notFound(List.of(), Resolution.NoMatch.Reason.NO_ROUTE));
        assertThat(explanation.toText(REQUEST))
                .contains("gateway g, listener http:80, host *")
                .contains("does not fit  route shop/orders rule 0 match 0 (shop.yaml:7): method is GET, not POST")
                .contains("no match: no route matches");
    }
}
