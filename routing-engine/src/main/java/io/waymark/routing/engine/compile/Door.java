package io.waymark.routing.engine.compile;

import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.engine.outcome.Answers;
import io.waymark.routing.engine.outcome.Observer;
import io.waymark.routing.engine.outcome.Outcome;
import io.waymark.routing.engine.program.CompiledEntry;
import io.waymark.routing.engine.program.Table;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;
import java.util.Optional;

/**
 * A listener with what it can reach. Immutable; safe for any thread.
 *
 * @param listener the listener
 * @param table the entries of its routes
 * @param outcomes what becomes of a request that an entry takes, by rank
 * @param fallback what becomes of a request that no entry takes
 * @param closed which requests no entry takes whatever it says
 */
record Door(Listener listener, Table table, List<Outcome> outcomes, Optional<Outcome> fallback, Closing closed) {

    private static final Answers NO_ROUTE = new Answers(List.of(), NoMatch.Reason.NO_ROUTE);

    /** Whether what is spoken here is wrapped in TLS. */
    boolean isSecure() {
        return listener.protocol() == Protocol.HTTPS || listener.protocol() == Protocol.TLS;
    }

    Resolution resolve(ReadRequest request, Observer observer) {
        return answer(closed.isTo(request) ? CompiledEntry.NONE : table.find(request), request, observer);
    }

    /** What becomes of a request that the entry of a rank takes. */
    Resolution answer(int rank, ReadRequest request, Observer observer) {
        if (rank != CompiledEntry.NONE) {
            return outcomes.get(rank).take(request, observer);
        }
        return fallback.isPresent() ? fallback.get().take(request, observer) : NO_ROUTE.to(request);
    }
}
