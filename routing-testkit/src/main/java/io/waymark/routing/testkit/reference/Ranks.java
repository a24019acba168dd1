package io.waymark.routing.testkit.reference;

import io.waymark.routing.config.Precedence;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.HostSpecificity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The order of entries, best first: one list of criteria for each precedence, each line a sentence of the standard. */
final class Ranks {

    private Ranks() {}

    /**
     * One sentence of a precedence.
     *
     * @param what what is compared, for explanations
     * @param comparator best first
     */
    record Criterion(String what, Comparator<Entry> comparator) {}

    static Comparator<Entry> order(Precedence precedence) {
        return criteria(precedence).stream()
                .map(Criterion::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** Why the first entry comes before the second. */
    static String reason(Precedence precedence, Entry first, Entry second) {
        return criteria(precedence).stream()
                .filter(criterion -> criterion.comparator().compare(first, second) < 0)
                .findFirst()
                .map(Criterion::what)
                .orElse("the same entry");
    }

    private static List<Criterion> criteria(Precedence precedence) {
        List<Criterion> criteria = new ArrayList<>();
        switch (precedence) {
            case PRIORITY_THEN_LENGTH -> {
                criteria.add(least(
                        "the lower priority number", entry -> entry.route().priority()));
                criteria.add(most("the longer path", entry -> facts(entry).length()));
                criteria.add(least(
                        "exact before prefix before regex",
                        entry -> facts(entry).kind()));
                criteria.add(most("more conditions", Ranks::conditions));
            }
            case LENGTH_THEN_ORDER ->
                criteria.add(most("the longer path", entry -> facts(entry).length()));
            case SPECIFICITY -> {
                criteria.add(new Criterion(
                        "the more specific host", Comparator.comparing(Entry::host, HostSpecificity.ORDER)));
                criteria.add(least("an exact path", entry -> facts(entry).kind() == 0 ? 0 : 1));
                criteria.add(least(
                        "prefixes before regular expressions",
                        entry -> facts(entry).kind()));
                criteria.add(most("the longer path", entry -> facts(entry).prefixLength()));
                criteria.add(
                        most("the longer gRPC method", entry -> facts(entry).methodLength()));
                criteria.add(least("a method", entry -> entry.match().methods().isEmpty() ? 1 : 0));
                criteria.add(most("more headers", entry -> count(entry, Field.Header.class)));
                criteria.add(most("more query parameters", entry -> count(entry, Field.QueryParameter.class)));
                criteria.add(new Criterion(
                        "the older route",
                        Comparator.comparing(
                                        (Entry entry) -> entry.route().created().isEmpty())
                                .thenComparing(entry -> entry.route().created().orElse(Instant.MAX))));
            }
            case DECLARATION_ORDER -> criteria.add(least("the order of the routes", Entry::routeIndex));
        }
        if (precedence != Precedence.DECLARATION_ORDER) {
            criteria.add(new Criterion(
                    "the name of the route",
                    Comparator.comparing(entry -> entry.route().name())));
        }
        criteria.add(least("the order of the rules", Entry::ruleIndex));
        criteria.add(least("the order of the matches", Entry::matchIndex));
        criteria.add(least("the order of the routes", Entry::routeIndex));
        criteria.add(new Criterion("the more specific host", Comparator.comparing(Entry::host, HostSpecificity.ORDER)));
        return criteria;
    }

    private static PathFacts facts(Entry entry) {
        return PathFacts.of(entry.match().path());
    }

    private static long conditions(Entry entry) {
        long conditions = entry.match().fields().size();
        conditions += entry.host().equals(HostPattern.ANY) ? 0 : 1;
        conditions += entry.match().methods().isEmpty() ? 0 : 1;
        conditions += entry.match().port().isPresent() ? 1 : 0;
        conditions += entry.match().scheme().isPresent() ? 1 : 0;
        return conditions;
    }

    private static long count(Entry entry, Class<? extends Field> kind) {
        return entry.match().fields().stream()
                .filter(field -> kind.isInstance(field.field()))
                .count();
    }

    private static Criterion least(String what, ToLongFunction<Entry> value) {
        return new Criterion(what, Comparator.comparingLong(value));
    }

    private static Criterion most(String what, ToLongFunction<Entry> value) {
        return new Criterion(what, Comparator.comparingLong(entry -> -value.applyAsLong(entry)));
    }
}
