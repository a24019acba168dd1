package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A predicate in a form in which rules can say it: it holds if all conditions of one of the alternatives hold. Conditions that are about the
 * same are turned round as a whole: a missing field fails a condition and holds for its opposite.
 *
 * @param alternatives none for a predicate that never holds
 */
record AnyOf(List<List<FieldMatch>> alternatives) {

    /** The most alternatives that one predicate may come to. */
    static final int MAX_ALTERNATIVES = 1000;

    /** Always holds. */
    static final AnyOf ALWAYS = new AnyOf(List.of(List.of()));

    private static final AnyOf NEVER = new AnyOf(List.of());

    /** Copies the lists without repetitions; refuses too many alternatives. */
    AnyOf {
        alternatives = List.copyOf(new LinkedHashSet<>(alternatives));
        if (alternatives.size() > MAX_ALTERNATIVES) {
            throw new IllegalArgumentException(
                    "the predicate has more than " + MAX_ALTERNATIVES + " combinations of conditions");
        }
    }

    static AnyOf of(FieldMatch condition) {
        return new AnyOf(List.of(List.of(condition)));
    }

    AnyOf or(AnyOf other) {
        List<List<FieldMatch>> both = new ArrayList<>(alternatives);
        both.addAll(other.alternatives);
        return new AnyOf(both);
    }

    AnyOf and(AnyOf other) {
        AnyOf both = NEVER;
        for (List<FieldMatch> mine : alternatives) {
            both = both.or(new AnyOf(
                    other.alternatives.stream().map(its -> join(mine, its)).toList()));
        }
        return both;
    }

    private static List<FieldMatch> join(List<FieldMatch> first, List<FieldMatch> second) {
        LinkedHashSet<FieldMatch> both = new LinkedHashSet<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }

    /** Of each alternative one condition fails. */
    AnyOf not() {
        AnyOf none = ALWAYS;
        for (List<FieldMatch> alternative : alternatives) {
            none = none.and(new AnyOf(alternative.stream()
                    .map(condition -> List.of(opposite(condition)))
                    .toList()));
        }
        return none;
    }

    private static FieldMatch opposite(FieldMatch condition) {
        boolean inverted = !condition.inverted();
        return new FieldMatch(
                condition.field(), condition.value(), inverted, inverted ? Missing.DIFFERS : Missing.FAILS);
    }
}
