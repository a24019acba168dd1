package io.waymark.routing.engine.compile;

import io.waymark.routing.Explanation;
import io.waymark.routing.Explanation.Candidate;
import io.waymark.routing.Explanation.Stage;
import io.waymark.routing.Explanation.Verdict;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.engine.program.CompiledEntry;
import io.waymark.routing.engine.program.Table;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.List;

/** Explains one request: resolves it, and notes every candidate of each table that it meets. Used once. */
public final class Explainer {

    private final Program program;
    private final List<Stage> stages = new ArrayList<>();

    /** Explains by this program. */
    public Explainer(Program program) {
        this.program = program;
    }

    /** The explanation of the request. */
    public Explanation explain(RoutingRequest request) {
        ReadRequest room = program.reader().room();
        try {
            Resolution.Rejected refused = program.reader().read(request, room);
            return refused == null ? explain(room) : refused(refused);
        } finally {
            room.release();
        }
    }

    private Explanation refused(Resolution refused) {
        return new Explanation("(refused)", stages, refused);
    }

    private Explanation explain(ReadRequest room) {
        String shown = room.method() + " " + room.scheme() + "://" + room.authority() + room.target();
        Door door = program.doors().find(room);
        if (door != null && !program.doors().isMisdirected(room, door)) {
            room.port(door.listener().port().orElse(room.original().port()));
            String listener = ", listener " + door.listener().label();
            String closed = door.closed().reason(room);
            List<CompiledEntry> reachable = closed.isEmpty() ? door.table().reachable(room) : List.of();
            stage("gateway " + program.gateway() + listener + closed, door.table(), reachable, room, true);
        }
        Resolution resolution = program.resolve(
                room,
                (service, table, rewritten) ->
                        stage("service " + service, table, table.reachable(rewritten), rewritten, false));
        return resolution instanceof Resolution.Rejected
                ? refused(resolution)
                : new Explanation(shown, stages, resolution);
    }

    private void stage(String title, Table table, List<CompiledEntry> reachable, ReadRequest room, boolean showsHost) {
        List<Candidate> candidates = new ArrayList<>();
        CompiledEntry winner = null;
        for (CompiledEntry entry : reachable) {
            String failure = entry.failure(room);
            if (!failure.isEmpty()) {
                candidates.add(new Candidate(entry.hop(), Verdict.FAILED, failure));
            } else if (winner == null) {
                winner = entry;
                candidates.add(new Candidate(entry.hop(), Verdict.WON, ""));
            } else {
                String reason = "the winner has " + table.reason(winner, entry);
                candidates.add(new Candidate(entry.hop(), Verdict.OUTRANKED, reason));
            }
        }
        String scope = showsHost && !reachable.isEmpty()
                ? reachable.get(0).entry().host().toString()
                : "";
        stages.add(new Stage(title, scope, candidates));
    }
}
