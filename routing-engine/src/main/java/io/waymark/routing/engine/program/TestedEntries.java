package io.waymark.routing.engine.program;

import io.waymark.routing.engine.regex.RegexSet;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RegexPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries at one node of the tree whose paths no table answers for. Where several want nothing but that the path fits a regular expression, one
 * pass over the path tells the best of them; the others are tried one by one. Immutable; safe for any thread.
 */
final class TestedEntries {

    /** From how many regular expressions on they are looked for together. */
    private static final int TOGETHER_FROM = 2;

    private final List<CompiledEntry> together = new ArrayList<>();
    private final List<CompiledEntry> others = new ArrayList<>();
    private final RegexSet set;
    private final int[] ranks;
    private final TestedEntry[] oneByOne;

    /** The entries, given best first. */
    TestedEntries(List<CompiledEntry> entries) {
        entries.forEach(entry -> (isOpenRegex(entry) ? together : others).add(entry));
        if (together.size() < TOGETHER_FROM) {
            together.clear();
            others.clear();
            others.addAll(entries);
        }
        this.set =
                RegexSet.compile(together.stream().map(TestedEntries::pattern).toList());
        this.ranks = together.stream().mapToInt(CompiledEntry::rank).toArray();
        this.oneByOne = others.stream().map(TestedEntry::of).toArray(TestedEntry[]::new);
    }

    private static boolean isOpenRegex(CompiledEntry entry) {
        return entry.isOpen() && entry.entry().match().path() instanceof PathMatch.Regex;
    }

    private static RegexPattern pattern(CompiledEntry entry) {
        if (entry.entry().match().path() instanceof PathMatch.Regex regex) {
            return regex.pattern();
        }
        throw new IllegalArgumentException(entry + " has no regular expression for a path");
    }

    /** The lowest rank below a limit whose entry takes the request; else the limit. */
    int first(ReadRequest request, int limit) {
        int lowest = ranks.length == 0 || ranks[0] >= limit ? limit : firstTogether(request, limit);
        for (TestedEntry each : oneByOne) {
            CompiledEntry entry = each.entry();
            if (entry.rank() >= lowest) {
                return lowest;
            }
            if (each.path().takes(request) && entry.holds(request)) {
                return entry.rank();
            }
        }
        return lowest;
    }

    private int firstTogether(ReadRequest request, int limit) {
        int found;
        if (request.isPlain()) {
            found = set.firstMatch(request.path(), 0, request.pathLength(), ranks.length);
        } else {
            String path = request.comparedPath();
            found = set.firstMatch(path, 0, path.length(), ranks.length);
        }
        return found < 0 ? limit : Math.min(limit, ranks[found]);
    }

    /** Those that are looked for together, best first. */
    List<CompiledEntry> together() {
        return together;
    }

    /** Those that are tried one by one, best first. */
    List<CompiledEntry> others() {
        return others;
    }
}
