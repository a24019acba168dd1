package io.waymark.routing.engine.request;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The headers that a router looks at, each with a number, so that one pass over the lines of a request finds all of them. Names are found
 * by length, first and last character, then compared; where too many are alike in these, by all their characters. Immutable; safe for any
 * thread.
 */
public final class HeaderNames {

    /** The number of {@code host}. */
    public static final int HOST = 0;
    /** The number of {@code content-type}. */
    public static final int CONTENT_TYPE = 1;
    /** The number of {@code cookie}. */
    public static final int COOKIE = 2;

    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int MOST_IN_SLOT = 8;
    private static final int MAX_SEEDS = 8;

    private final List<String> names;
    private final String[][] buckets;
    private final int[][] numbers;
    private final int mask;
    /** An odd number if all characters are hashed, else 0. */
    private final int seed;

    /** These names, in lower case, and the three that have constants here. */
    public HeaderNames(Set<String> lowerCase) {
        Set<String> all = new LinkedHashSet<>(List.of("host", "content-type", "cookie"));
        all.addAll(lowerCase);
        this.names = List.copyOf(all);
        this.mask = Integer.highestOneBit(names.size() * 4 - 1) * 2 - 1;
        this.buckets = new String[mask + 1][];
        this.numbers = new int[mask + 1][];
        this.seed = seed();
        Map<Integer, List<Integer>> bySlot = bySlot(seed);
        for (int slot = 0; slot <= mask; slot++) {
            List<Integer> here = bySlot.getOrDefault(slot, List.of());
            buckets[slot] = here.stream().map(names::get).toArray(String[]::new);
            numbers[slot] = here.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private int seed() {
        for (int tries = 0; tries < MAX_SEEDS; tries++) {
            int each = tries == 0 ? 0 : MULTIPLIER * tries | 1;
            if (bySlot(each).values().stream().allMatch(names -> names.size() <= MOST_IN_SLOT)) {
                return each;
            }
        }
        return MULTIPLIER;
    }

    private Map<Integer, List<Integer>> bySlot(int by) {
        return IntStream.range(0, names.size()).boxed().collect(Collectors.groupingBy(i -> slot(names.get(i), by)));
    }

    private int slot(String name, int by) {
        int length = name.length();
        if (by == 0) {
            int last = Chars.lower(name.charAt(length - 1));
            return (length * 31 + Chars.lower(name.charAt(0)) * 7 + last) & mask;
        }
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ Chars.lower(name.charAt(i))) * by;
            hash ^= hash >>> 15;
        }
        return hash & mask;
    }

    /** With how many names a name of a request is compared at most. */
    int mostInSlot() {
        return Arrays.stream(buckets).mapToInt(here -> here.length).max().orElse(0);
    }

    /** How many there are; their numbers are 0 to this less 1. */
    public int size() {
        return names.size();
    }

    /** The names, by number. */
    public List<String> names() {
        return names;
    }

    /** The number of a name in any case; -1 if the router does not look at it. The name is a token, so not empty. */
    public int numberOf(String name) {
        int slot = slot(name, seed);
        String[] here = buckets[slot];
        for (int i = 0; i < here.length; i++) {
            if (here[i].length() == name.length() && here[i].equalsIgnoreCase(name)) {
                return numbers[slot][i];
            }
        }
        return -1;
    }
}
