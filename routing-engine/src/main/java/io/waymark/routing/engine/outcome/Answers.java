package io.waymark.routing.engine.outcome;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.policy.RejectReason;
import java.util.List;

/** Answers that are made once: that nothing matched, for ordinary requests and for gRPC; that a request is misdirected; and that a
 * rewrite is not safe. */
public final class Answers {

    /** A rewrite has a result that the policy refuses. */
    static final Resolution UNSAFE_REWRITE = new Resolution.Rejected(RejectReason.REWRITE_UNSAFE, 0);

    /** The server name of the TLS handshake belongs to another listener than the host. */
    public static final Resolution MISDIRECTED = Resolution.Respond.of(
            List.of(), 421, "", List.of(), "the TLS server name belongs to another listener than the host");

    private final Resolution ordinary;
    private final Resolution grpc;

    /** The answers to requests that came as far as these hops. */
    public Answers(List<Hop> hops, NoMatch.Reason reason) {
        this.ordinary = NoMatch.notFound(hops, reason);
        this.grpc = NoMatch.unimplemented(hops, reason);
    }

    /** The answer to this request. */
    public Resolution to(ReadRequest request) {
        return request.isGrpc() ? grpc : ordinary;
    }
}
