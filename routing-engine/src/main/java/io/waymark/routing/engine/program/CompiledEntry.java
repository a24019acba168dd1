package io.waymark.routing.engine.program;

import io.waymark.routing.Hop;
import io.waymark.routing.engine.condition.Condition;
import io.waymark.routing.engine.condition.KeyValue;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;

/**
 * An entry with its rank and all that is tried. Immutable; safe for any thread.
 *
 * @param rank its place in its table, from 0, the best
 * @param entry what it stands for
 * @param hop the step of the way
 * @param path the test of its path
 * @param conditions the other conditions
 */
public record CompiledEntry(int rank, Entry entry, Hop hop, PathTest path, List<Condition> conditions) {

    /** No rank: that of no entry. */
    public static final int NONE = Integer.MAX_VALUE;

    /** Whether all conditions besides the path hold. */
    boolean holds(ReadRequest request) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(request)) {
                return false;
            }
        }
        return true;
    }

    /** Why it does not match, in words: the first condition that fails; {@code ""} if all hold. */
    public String failure(ReadRequest request) {
        if (!path.takes(request)) {
            return "path " + request.comparedPath() + " does not fit "
                    + entry.match().path();
        }
        for (Condition condition : conditions) {
            if (!condition.holds(request)) {
                return condition.failure(request);
            }
        }
        return "";
    }

    /** The conditions on exact values. */
    List<List<KeyValue>> keys() {
        return conditions.stream()
                .map(Condition::keys)
                .filter(keys -> !keys.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("#" + rank + " " + hop.route() + " rule " + hop.rule());
        for (int i = 0; i < conditions.size(); i++) {
            text.append(i == 0 ? " when " : " and ").append(conditions.get(i));
        }
        return text.toString();
    }
}
