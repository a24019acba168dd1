package io.waymark.routing.engine.request;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells header names that some servers take for others: those that have {@code _} or {@code .} where the name of a header that counts has
 * {@code -}, or the other way round. Immutable; safe for any thread.
 */
final class HeaderAliases {

    /** No name is taken for another. */
    static final HeaderAliases NONE = new HeaderAliases(Set.of());

    /** What is common to the spellings of a name, and the spellings that are no aliases. */
    private final Map<String, Set<String>> names = new TreeMap<>();

    /** Aliases of these names, which are in lower case. */
    HeaderAliases(Set<String> counting) {
        counting.forEach(name ->
                names.computeIfAbsent(common(name), any -> new TreeSet<>()).add(name));
    }

    private static String common(String lowerCase) {
        return lowerCase.replace('_', '-').replace('.', '-');
    }

    /** Whether a name, in any case, is an alias. */
    boolean has(String name) {
        if (names.isEmpty()) {
            return false;
        }
        String lower = Chars.lower(name);
        Set<String> spellings = names.get(common(lower));
        return spellings != null && !spellings.contains(lower);
    }
}
