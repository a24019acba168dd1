package io.waymark.routing.engine.rank;

import io.waymark.routing.config.Precedence;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.HostSpecificity;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The order of the entries of one table, best first. Each precedence is a list of numbers, the smaller the better, compared one after the
 * other; names, hosts and times are numbered first, so that ranking a large table compares nothing but numbers.
 */
public final class Ranking {

    private final List<Criterion> criteria = new ArrayList<>();
    private final Map<HostPattern, Integer> hosts;
    private final Map<ObjectName, Integer> names;

    /** The ranking of these entries. */
    public Ranking(Precedence precedence, Collection<Entry> entries) {
        this.hosts = numbered(entries.stream()
                .map(Entry::host)
                .distinct()
                .sorted(HostSpecificity.ORDER)
                .toList());
        this.names = numbered(entries.stream()
                .map(entry -> entry.route().name())
                .distinct()
                .sorted(Comparator.comparing(ObjectName::toString))
                .toList());
        criteria(precedence);
    }

    private static <T> Map<T, Integer> numbered(List<T> ordered) {
        Map<T, Integer> numbers = new HashMap<>();
        ordered.forEach(each -> numbers.put(each, numbers.size()));
        return numbers;
    }

    private void criteria(Precedence precedence) {
        switch (precedence) {
            case PRIORITY_THEN_LENGTH -> priorityThenLength();
            case LENGTH_THEN_ORDER ->
                least("the longer path", entry -> -shape(entry).length());
            case SPECIFICITY -> specificity();
            case DECLARATION_ORDER -> least("the order of the routes", Entry::routeIndex);
        }
        if (precedence != Precedence.DECLARATION_ORDER) {
            least("the name of the route", entry -> number(names, entry.route().name()));
        }
        least("the order of the rules", Entry::ruleIndex);
        least("the order of the matches", Entry::matchIndex);
        least("the order of the routes", Entry::routeIndex);
        least("the more specific host", entry -> number(hosts, entry.host()));
    }

    private void priorityThenLength() {
        least("the lower priority number", entry -> entry.route().priority());
        least("the longer path", entry -> -shape(entry).length());
        least("exact before prefix before regex", entry -> shape(entry).kind());
        least("more conditions", entry -> -conditions(entry));
    }

    private void specificity() {
        least("the more specific host", entry -> number(hosts, entry.host()));
        least("an exact path", entry -> shape(entry).kind() == 0 ? 0 : 1);
        least("prefixes before regular expressions", entry -> shape(entry).kind());
        least("the longer path", entry -> -shape(entry).segmentsLength());
        least("the longer gRPC method", entry -> -shape(entry).methodLength());
        least("a method", entry -> entry.match().methods().isEmpty() ? 1 : 0);
        least("more headers", entry -> -fields(entry.match(), Field.Header.class));
        least("more query parameters", entry -> -fields(entry.match(), Field.QueryParameter.class));
        least(
                "the older route",
                entry -> entry.route().created().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE));
        least(
                "the older route",
                entry -> entry.route().created().map(Instant::getNano).orElse(0));
    }

    private void least(String what, ToLongFunction<Entry> value) {
        criteria.add(new Criterion(what, value));
    }

    private static <T> int number(Map<T, Integer> numbers, T of) {
        Integer number = numbers.get(of);
        if (number == null) {
            throw new IllegalStateException(of + " is not among the entries");
        }
        return number;
    }

    private static PathShape shape(Entry entry) {
        return PathShape.of(entry.match().path());
    }

    private static long conditions(Entry entry) {
        RequestMatch match = entry.match();
        long count = match.fields().size();
        count += entry.host() instanceof HostPattern.Any ? 0 : 1;
        count += match.methods().isEmpty() ? 0 : 1;
        count += match.port().isPresent() ? 1 : 0;
        return count + (match.scheme().isPresent() ? 1 : 0);
    }

    private static long fields(RequestMatch match, Class<? extends Field> kind) {
        return match.fields().stream()
                .filter(each -> kind.isInstance(each.field()))
                .count();
    }

    /** The entries, best first. */
    public List<Entry> sorted(Collection<Entry> entries) {
        return entries.stream()
                .map(entry -> new Ranked(
                        entry,
                        criteria.stream()
                                .mapToLong(each -> each.value().applyAsLong(entry))
                                .toArray()))
                .sorted((first, second) -> Arrays.compare(first.numbers, second.numbers))
                .map(ranked -> ranked.entry)
                .toList();
    }

    /** What the first of two entries has by which it comes before the second, in words. */
    public String reason(Entry first, Entry second) {
        return criteria.stream()
                .filter(each -> each.value().applyAsLong(first) < each.value().applyAsLong(second))
                .findFirst()
                .map(Criterion::what)
                .orElse("the same entry");
    }

    /**
     * One sentence of a precedence.
     *
     * @param what what is compared, for explanations
     * @param value the smaller the better
     */
    private record Criterion(String what, ToLongFunction<Entry> value) {}

    private static final class Ranked {

        private final Entry entry;
        private final long[] numbers;

        Ranked(Entry entry, long[] numbers) {
            this.entry = entry;
            this.numbers = numbers;
        }
    }
}
