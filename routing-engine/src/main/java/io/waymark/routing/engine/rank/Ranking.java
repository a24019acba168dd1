package io.waymark.routing.engine.rank;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
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
                .map(Spelt::new)
                .sorted(Comparator.comparing(Spelt::text))
                .map(Spelt::name)
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
                least("the longer path", entry -> -entry.shape().length());
            case SPECIFICITY -> specificity();
            case DECLARATION_ORDER -> least("the order of the routes", Candidate::routeIndex);
        }
        if (precedence != Precedence.DECLARATION_ORDER) {
            least("the name of the route", entry -> number(names, entry.route().name()));
        }
        least("the order of the rules", Candidate::ruleIndex);
        least("the order of the matches", Candidate::matchIndex);
        least("the order of the routes", Candidate::routeIndex);
        least("the more specific host", entry -> number(hosts, entry.host()));
    }

    private void priorityThenLength() {
        least("the lower priority number", entry -> entry.route().priority());
        least("the longer path", entry -> -entry.shape().length());
        least("exact before prefix before regex", entry -> entry.shape().kind());
        least("more conditions", entry -> -conditions(entry));
    }

    private void specificity() {
        least("the more specific host", entry -> number(hosts, entry.host()));
        least("an exact path", entry -> entry.shape().kind() == 0 ? 0 : 1);
        least("prefixes before regular expressions", entry -> entry.shape().kind());
        least("the longer path", entry -> -entry.shape().segmentsLength());
        least("the longer gRPC method", entry -> -entry.shape().methodLength());
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

    private void least(String what, ToLongFunction<Candidate> value) {
        criteria.add(new Criterion(what, value));
    }

    private static <T> int number(Map<T, Integer> numbers, T of) {
        Integer number = numbers.get(of);
        if (number == null) {
            throw new IllegalStateException(of + " is not among the entries");
        }
        return number;
    }

    private static long conditions(Candidate entry) {
        RequestMatch match = entry.match();
        long count = match.fields().size();
        count += entry.host() instanceof HostPattern.Any ? 0 : 1;
        count += match.methods().isEmpty() ? 0 : 1;
        count += match.port().isPresent() ? 1 : 0;
        return count + (match.scheme().isPresent() ? 1 : 0);
    }

    private static long fields(RequestMatch match, Class<? extends Field> kind) {
        long count = 0;
        for (FieldMatch each : match.fields()) {
            count += kind.isInstance(each.field()) ? 1 : 0;
        }
        return count;
    }

    /** The entries, best first. */
    public List<Entry> sorted(Collection<Entry> entries) {
        return entries.stream()
                .map(entry -> new Ranked(entry, numbers(entry)))
                .sorted((first, second) -> Arrays.compare(first.numbers, second.numbers))
                .map(ranked -> ranked.entry)
                .toList();
    }

    private long[] numbers(Entry entry) {
        Candidate candidate = new Candidate(entry);
        long[] numbers = new long[criteria.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = criteria.get(i).value().applyAsLong(candidate);
        }
        return numbers;
    }

    /** What the first of two entries has by which it comes before the second, in words. */
    public String reason(Entry first, Entry second) {
        int differs = Arrays.mismatch(numbers(first), numbers(second));
        return differs < 0 ? "the same entry" : criteria.get(differs).what();
    }

    /**
     * One sentence of a precedence.
     *
     * @param what what is compared, for explanations
     * @param value the smaller the better
     */
    private record Criterion(String what, ToLongFunction<Candidate> value) {}

    /**
     * A name as it is spelt, made once.
     *
     * @param name the name
     * @param text its text
     */
    private record Spelt(ObjectName name, String text) {

        Spelt(ObjectName name) {
            this(name, name.toString());
        }
    }

    /**
     * An entry with the shape of its path, made once.
     *
     * @param entry the entry
     * @param shape what of its path counts
     */
    private record Candidate(Entry entry, PathShape shape) {

        Candidate(Entry entry) {
            this(entry, PathShape.of(entry.match().path()));
        }

        GatewayRoute route() {
            return entry.route();
        }

        RequestMatch match() {
            return entry.match();
        }

        HostPattern host() {
            return entry.host();
        }

        int routeIndex() {
            return entry.routeIndex();
        }

        int ruleIndex() {
            return entry.ruleIndex();
        }

        int matchIndex() {
            return entry.matchIndex();
        }
    }

    private static final class Ranked {

        private final Entry entry;
        private final long[] numbers;

        Ranked(Entry entry, long[] numbers) {
            this.entry = entry;
            this.numbers = numbers;
        }
    }
}
