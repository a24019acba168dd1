package io.waymark.routing.testkit.random;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Families of matches: every kind of path match that takes one and the same path, each with or without other conditions.
 *
 * @param routes how long the list becomes; a longer one has more different paths
 */
record RouteFamilies(Dice dice, int routes) {

    private static final List<String> BEGINNINGS = List.of("a", "b", "ab", "A", "a.b");
    private static final int ROUTES_A_WORD = 30;
    private static final int MOST_WORDS = 300;
    private static final int ROUTES_A_VALUE = 4;

    /** The matches of one more family. */
    List<RequestMatch> next() {
        List<String> segments = dice.several(2, 3, this::word);
        String path = "/" + String.join("/", segments);
        List<RequestMatch> family = new ArrayList<>();
        family.add(match(new PathMatch.Exact(path, folds())));
        family.add(match(new PathMatch.TextPrefix(path, folds())));
        family.add(match(new PathMatch.SegmentPrefix(path, folds())));
        family.add(match(PathMatch.regex(dice.any(path + "(/.*)?", "(?i)" + path + ".?", path + "[0-9]*"))));
        family.add(match(PathMatch.template(path + dice.any("", "/**", "/{y}", "/*"))));
        int any = dice.between(0, segments.size() - 1);
        family.add(rare(dice.any(
                PathMatch.regex(replaced(segments, any, "[^/]+")),
                PathMatch.regex(replaced(segments, any, "(" + segments.get(any) + "|" + word() + ")")),
                PathMatch.template(replaced(segments, any, dice.any("*", "{x}", "{x=*}"))))));
        family.add(rare(dice.any(
                new PathMatch.SegmentPrefix("/" + segments.get(0), folds()),
                new PathMatch.TextPrefix(path.substring(0, dice.between(1, path.length())), folds()),
                PathMatch.regex("/" + segments.get(0) + "/.*"))));
        family.add(rare(dice.any(
                PathMatch.ANY, PathMatch.regex(".*/" + segments.get(segments.size() - 1)), PathMatch.template("/**"))));
        return family;
    }

    private static String replaced(List<String> segments, int index, String other) {
        List<String> replaced = new ArrayList<>(segments);
        replaced.set(index, other);
        return "/" + String.join("/", replaced);
    }

    private String word() {
        int words = Math.min(MOST_WORDS, routes / ROUTES_A_WORD);
        int number = dice.between(0, words);
        return dice.oneOf(BEGINNINGS) + (number == 0 ? "" : Integer.toString(number));
    }

    private boolean folds() {
        return dice.chance(15);
    }

    /** With further conditions, or without. */
    private RequestMatch match(PathMatch path) {
        RequestMatch.Builder match = RequestMatch.builder().path(path);
        if (dice.chance(50)) {
            RandomFields fields = new RandomFields(dice, Profile.ALL);
            dice.several(1, 2, () -> dice.chance(50) ? header() : fields.match())
                    .forEach(match::field);
        }
        if (dice.chance(20)) {
            match.method(dice.oneOf(Words.METHODS));
        }
        if (dice.chance(4)) {
            match.sample(Fraction.percent(50));
        }
        return match.build();
    }

    /** For many paths and few requests. */
    private RequestMatch rare(PathMatch path) {
        return RequestMatch.builder().path(path).field(header()).build();
    }

    /** One of many values of one of few headers, mostly exactly. */
    private FieldMatch header() {
        Field header = new Field.Header(dice.oneOf(Words.HEADERS), dice.any(Field.Lines.values()));
        String value = "v" + dice.between(0, routes / ROUTES_A_VALUE);
        ValueMatch test = dice.chance(80)
                ? new ValueMatch.Exact(value, dice.chance(10))
                : dice.any(ValueMatch.prefix(value + "1"), ValueMatch.regex(value + "|w"), ValueMatch.contains(value));
        return new FieldMatch(header, test, false, dice.any(Missing.values()));
    }
}
