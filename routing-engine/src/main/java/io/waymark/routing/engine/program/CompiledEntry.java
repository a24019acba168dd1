package io.waymark.routing.engine.program;

import io.waymark.routing.Hop;
import io.waymark.routing.engine.condition.Condition;
import io.waymark.routing.engine.condition.KeyValue;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.List;

/** An entry with its rank and all that is tried. Immutable; safe for any thread. */
public final class CompiledEntry {

    /** No rank: that of no entry. */
    public static final int NONE = Integer.MAX_VALUE;

    private final int rank;
    private final Entry entry;
    private final Hop hop;
    private final Condition[] conditions;

    /**
     * An entry.
     *
     * @param rank its place in its table, from 0, the best
     * @param entry what it stands for
     * @param conditions the other conditions, in the order in which explanations tell them
     */
    public CompiledEntry(int rank, Entry entry, List<Condition> conditions) {
        this.rank = rank;
        this.entry = entry;
        this.hop = entry.hop();
        this.conditions = conditions.toArray(Condition[]::new);
    }

    /** Its place in its table, from 0, the best. */
    public int rank() {
        return rank;
    }

    /** What it stands for. */
    public Entry entry() {
        return entry;
    }

    /** The step of the way. */
    public Hop hop() {
        return hop;
    }

    /** Whether nothing but the path is tried. */
    boolean isOpen() {
        return conditions.length == 0;
    }

    /** Whether all conditions besides the path hold. */
    boolean holds(ReadRequest request) {
        for (Condition condition : conditions) {
            if (!condition.holds(request)) {
                return false;
            }
        }
        return true;
    }

    /** Why it does not match, in words: the first condition that fails; {@code ""} if all hold. */
    public String failure(ReadRequest request) {
        if (!PathTest.of(entry.match().path()).takes(request)) {
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

    /** Whether all that is tried besides the path are exact values of so many parts, each once. */
    boolean needsNothingBut(int parts) {
        return conditions.length == parts && keys().size() == parts;
    }

    /** The conditions on exact values. */
    List<List<KeyValue>> keys() {
        List<List<KeyValue>> keys = new ArrayList<>(conditions.length);
        for (Condition condition : conditions) {
            List<KeyValue> here = condition.keys();
            if (!here.isEmpty()) {
                keys.add(here);
            }
        }
        return keys;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("#" + rank + " " + hop.route() + " rule " + hop.rule());
        for (int i = 0; i < conditions.length; i++) {
            text.append(i == 0 ? " when " : " and ").append(conditions[i]);
        }
        return text.toString();
    }
}
