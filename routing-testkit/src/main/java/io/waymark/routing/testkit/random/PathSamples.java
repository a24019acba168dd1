package io.waymark.routing.testkit.random;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.PathTemplate.Part;
import io.waymark.routing.match.ValueMatch;
import java.util.Optional;

/** Paths that a match takes, or almost. */
record PathSamples(Dice dice) implements PathMatch.Cases<String> {

    private static final int CASE_PERCENT = 40;

    @Override
    public String exact(PathMatch.Exact match) {
        return folded(match.path(), match.ignoreCase());
    }

    @Override
    public String textPrefix(PathMatch.TextPrefix match) {
        return rooted(folded(match.text(), match.ignoreCase()) + dice.any("", "x", "/x", "/"));
    }

    @Override
    public String segmentPrefix(PathMatch.SegmentPrefix match) {
        return rooted(folded(match.segments(), match.ignoreCase()) + dice.any("", "/", "/x", "/x/y"));
    }

    @Override
    public String suffix(PathMatch.Suffix match) {
        return rooted(dice.any("", "/", "/a", "/x/y") + folded(match.text(), match.ignoreCase()));
    }

    @Override
    public String template(PathMatch.Template match) {
        return filled(match.template());
    }

    private String filled(PathTemplate template) {
        StringBuilder made = new StringBuilder();
        template.flat().forEach(part -> made.append(part.on(new Filling(dice))));
        return made.toString();
    }

    @Override
    public String regex(PathMatch.Regex match) {
        return rooted(RegexSamples.of(match.pattern().text(), dice));
    }

    @Override
    public String grpc(PathMatch.Grpc match) {
        return "/" + part(match.service(), "x.Service") + "/" + part(match.method(), "Method");
    }

    private String part(Optional<ValueMatch> match, String other) {
        return match.map(value -> value.on(new ValueSamples(dice))).orElse(other);
    }

    @Override
    public String beforeParameters(PathMatch.BeforeParameters match) {
        String path = match.match().on(this);
        return path + dice.any("", ";x", ";x/b", "/a;x", ";");
    }

    @Override
    public String any(PathMatch.Any match) {
        return dice.any("/", "/x", dice.oneOf(Words.PATHS));
    }

    private static String rooted(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private String folded(String text, boolean ignoreCase) {
        return new NearText(dice).sometimesCaseChanged(text, ignoreCase ? CASE_PERCENT : 0);
    }

    /** What stands in the place of the parts of a template. */
    private record Filling(Dice dice) implements Part.Cases<String> {

        @Override
        public String literal(Part.Literal part) {
            return part.text();
        }

        @Override
        public String anySegment(Part.AnySegment part) {
            return dice.any("a", "b", "x.y");
        }

        @Override
        public String anyRest(Part.AnyRest part) {
            return dice.any("", "a", "/a/b", "c");
        }

        @Override
        public String variable(Part.Variable part) {
            StringBuilder made = new StringBuilder();
            part.parts().forEach(inside -> made.append(inside.on(this)));
            return made.toString();
        }
    }
}
