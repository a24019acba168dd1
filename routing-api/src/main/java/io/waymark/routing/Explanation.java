package io.waymark.routing;

import java.util.List;

/**
 * Why a request was resolved as it was.
 *
 * @param request the request as the policy made it, for reading: method, scheme, authority and target
 * @param stages the tables that were entered, in order
 * @param resolution the answer: the same as {@link Router#resolve} gives for the same random value
 */
public record Explanation(String request, List<Stage> stages, Resolution resolution) {

    /** Copies the list. */
    public Explanation {
        stages = List.copyOf(stages);
    }

    /**
     * The explanation in words, several lines. At most 20 candidates that fail are shown one by one in each table.
     *
     * @param original the request that was explained
     */
    public String toText(RoutingRequest original) {
        return ExplanationText.of(this, original);
    }

    /**
     * One table.
     *
     * @param title which: the gateway and listener, or the service
     * @param scope the host pattern that was entered, or {@code ""}
     * @param candidates its entries in the order in which they are tried
     */
    public record Stage(String title, String scope, List<Candidate> candidates) {

        /** Copies the list. */
        public Stage {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * One entry of a table: a match of a rule.
     *
     * @param hop which
     * @param verdict what became of it
     * @param detail for {@link Verdict#FAILED} the first condition that failed and what was found; for {@link Verdict#OUTRANKED} why the
     *     winner comes before it; else {@code ""}
     */
    public record Candidate(Hop hop, Verdict verdict, String detail) {}

    /** What became of a candidate. */
    public enum Verdict {
        /** It matches, and comes first of those that do. */
        WON,
        /** It matches, and comes behind the winner. */
        OUTRANKED,
        /** It does not match. */
        FAILED
    }
}
