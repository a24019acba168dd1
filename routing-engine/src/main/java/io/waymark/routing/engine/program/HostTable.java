package io.waymark.routing.engine.program;

import io.waymark.routing.match.HostPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by host pattern. A host is looked up in steps, from the most specific pattern that may take it to the least: the exact name, then
 * endings and wildcards from the longest down, then beginnings from the longest down, then the pattern of every host. A step is one look
 * into a hash table; there are as many as there are lengths of patterns, however many patterns there are. Immutable once filled.
 *
 * @param <T> what is found
 */
public final class HostTable<T> {

    private static final int EXACT = 0;
    private static final int ENDING = 1;
    private static final int WILDCARD = 2;
    private static final int BEGINNING = 3;

    private final ByteTable<T> patterns = new ByteTable<>();
    private final TreeSet<Integer> suffixLengths = new TreeSet<>();
    private final TreeSet<Integer> prefixLengths = new TreeSet<>();
    private int[] suffixes = {};
    private boolean hasExact;
    private int[] prefixes = {};
    private @Nullable T any;
    private final List<T> inOrder = new ArrayList<>();

    /** Adds a pattern while a configuration is compiled; of two that are equal the first stays. */
    public void add(HostPattern pattern, T value) {
        inOrder.add(value);
        int before = suffixLengths.size() + prefixLengths.size();
        pattern.on(new Adding(value));
        if (suffixLengths.size() + prefixLengths.size() > before) {
            suffixes = longestFirst(suffixLengths);
            prefixes = longestFirst(prefixLengths);
        }
    }

    private static int[] longestFirst(NavigableSet<Integer> lengths) {
        return lengths.descendingSet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Shows every value, in the order in which they were added. */
    public void forEach(Consumer<T> visitor) {
        inOrder.forEach(visitor);
    }

    /** How many steps a look-up has. */
    int steps() {
        return 1 + 2 * suffixes.length + prefixes.length + 1;
    }

    /** The value of the pattern that takes the host at a step; null if there is none. */
    @Nullable
    T at(int step, byte[] host, int length) {
        if (step == 0) {
            return hasExact ? patterns.get(EXACT, host, 0, length) : null;
        }
        int suffix = (step - 1) >> 1;
        if (suffix < suffixes.length) {
            boolean ending = (step & 1) == 1;
            int size = suffixes[suffix];
            boolean fits = ending ? length >= size : length > size;
            return fits ? patterns.get(ending ? ENDING : WILDCARD, host, length - size, length) : null;
        }
        int prefix = step - 1 - 2 * suffixes.length;
        if (prefix < prefixes.length) {
            return length > prefixes[prefix] ? patterns.get(BEGINNING, host, 0, prefixes[prefix]) : null;
        }
        return any;
    }

    /** The value of the most specific pattern that takes the host; null if none does. */
    public @Nullable T mostSpecific(byte[] host, int length) {
        for (int step = 0; step < steps(); step++) {
            T found = at(step, host, length);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Adds a value where its pattern belongs. */
    private final class Adding implements HostPattern.Cases<T> {

        private final T value;

        Adding(T value) {
            this.value = value;
        }

        private T put(int kind, String text) {
            return patterns.computeIfAbsent(kind, ascii(text), () -> value);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public T exact(HostPattern.Exact pattern) {
            hasExact = true;
            return put(EXACT, pattern.host());
        }

        @Override
        public T wildcard(HostPattern.Wildcard pattern) {
            suffixLengths.add(pattern.suffix().length());
            return put(WILDCARD, pattern.suffix());
        }

        @Override
        public T ending(HostPattern.Ending pattern) {
            suffixLengths.add(pattern.suffix().length());
            return put(ENDING, pattern.suffix());
        }

        @Override
        public T beginning(HostPattern.Beginning pattern) {
            prefixLengths.add(pattern.prefix().length());
            return put(BEGINNING, pattern.prefix());
        }

        @Override
        public T any(HostPattern.Any pattern) {
            any = any == null ? value : any;
            return any;
        }
    }
}
