package io.waymark.routing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.policy.RejectReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final RoutingRequest REQUEST = RoutingRequest.get("http://shop.example.com/orders?x=1");
    private static final HeaderChange FIRST = HeaderChange.add("x-a", "1");
    private static final HeaderChange SECOND = HeaderChange.add("x-a", "2");

    @Test
    void aForwardTellsDestinationTargetAndAuthority() {
        Outcome outcome = Outcome.of(new SampleForward("ns/orders", List.of(FIRST)), REQUEST);

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.FORWARD);
        assertThat(outcome.facts())
                .containsEntry("destination", "ns/orders:8080")
                .containsEntry("address", "node.local")
                .containsEntry("target", "/orders?x=1")
                .containsEntry("authority", "shop.example.com")
                .containsEntry("request header 0", "add x-a: 1");
    }

    @Test
    void resolutionsThatSayTheSameAreEqual() {
        Outcome one = Outcome.of(new SampleForward("orders", List.of(FIRST, SECOND)), REQUEST);
        Outcome other = Outcome.of(new SampleForward("orders", List.of(FIRST, SECOND)), REQUEST);

        assertThat(one).isEqualTo(other);
        assertThat(one.differences(other)).isEmpty();
    }

    @Test
    void theOrderOfHeaderChangesCounts() {
        Outcome one = Outcome.of(new SampleForward("orders", List.of(FIRST, SECOND)), REQUEST);
        Outcome other = Outcome.of(new SampleForward("orders", List.of(SECOND, FIRST)), REQUEST);

        assertThat(one).isNotEqualTo(other);
        assertThat(one.differences(other))
                .containsExactly(
                        "request header 0: add x-a: 1 / add x-a: 2", "request header 1: add x-a: 2 / add x-a: 1");
    }

    @Test
    void aFactOfOneSideAloneIsADifference() {
        Outcome one = Outcome.of(new SampleForward("orders", List.of(FIRST)), REQUEST);
        Outcome other = Outcome.of(new SampleForward("orders", List.of()), REQUEST);

        assertThat(one.differences(other)).containsExactly("request header 0: add x-a: 1 / (nothing)");
    }

    @Test
    void aResponseNamesItsHopWithTheTable() {
        Hop hop = new Hop(ObjectName.parse("gate"), ObjectName.parse("shop"), "0", 0, 2, SourceLocation.NONE);
        Outcome outcome = Outcome.of(Resolution.Respond.of(List.of(hop), 503, "gone", List.of(), "dangling"), REQUEST);

        assertThat(outcome.hops()).containsExactly("gate: route shop rule 0 match 2");
        assertThat(outcome.facts())
                .containsEntry("status", "503")
                .containsEntry("body", "gone")
                .containsEntry("reason", "dangling");
    }

    @Test
    void aGrpcNoMatchDiffersFromAnOrdinaryOne() {
        Resolution.NoMatch.Reason reason = Resolution.NoMatch.Reason.NO_ROUTE;
        Outcome plain = Outcome.of(Resolution.NoMatch.notFound(List.of(), reason), REQUEST);
        Outcome grpc = Outcome.of(Resolution.NoMatch.unimplemented(List.of(), reason), REQUEST);

        assertThat(plain.differences(grpc)).containsExactly("status: 404 / 200", "grpc-status: (nothing) / 12");
    }

    @Test
    void aRejectionTellsReasonOffsetAndStatus() {
        Outcome outcome = Outcome.of(new Resolution.Rejected(RejectReason.PATH_CLIMBS, 3), REQUEST);

        assertThat(outcome).hasToString("REJECTED\n  reason: PATH_CLIMBS\n  offset: 3\n  status: 400");
    }
}
