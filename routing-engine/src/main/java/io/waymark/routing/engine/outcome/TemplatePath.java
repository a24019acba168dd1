package io.waymark.routing.engine.outcome;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.PathTemplate.Part;
import java.util.Optional;

/** The path is made from the variables of the template that matched it; each takes as much as it can, from the left. */
final class TemplatePath implements PathRewriter {

    private final PathTemplate made;
    private final Pattern pattern;

    /** The rewrite of paths that this template matched; it has all variables that are used. */
    TemplatePath(PathTemplate matched, PathTemplate made) {
        this.made = made;
        StringBuilder regex = new StringBuilder();
        matched.parts().forEach(part -> part.on(new Writer(regex)));
        this.pattern = Pattern.compile(regex.toString());
    }

    @Override
    public Optional<String> made(ReadRequest request) {
        Matcher matcher = pattern.matcher(request.comparedPath());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (Part part : made.parts()) {
            if (part instanceof Part.Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Part.Variable variable) {
                text.append(matcher.group(variable.name()));
            }
        }
        return Optional.of(text.toString());
    }

    /** Writes a part as a regular expression. */
    private record Writer(StringBuilder regex) implements Part.Cases<StringBuilder> {

        @Override
        public StringBuilder literal(Part.Literal part) {
            return regex.append(Pattern.quote(part.text()));
        }

        @Override
        public StringBuilder anySegment(Part.AnySegment part) {
            return regex.append("[^/]+");
        }

        @Override
        public StringBuilder anyRest(Part.AnyRest part) {
            return regex.append(".*");
        }

        @Override
        public StringBuilder variable(Part.Variable part) {
            regex.append("(?P<").append(part.name()).append('>');
            part.parts().forEach(each -> each.on(this));
            return regex.append(')');
        }
    }
}
