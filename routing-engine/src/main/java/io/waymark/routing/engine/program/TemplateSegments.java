package io.waymark.routing.engine.program;

import io.waymark.routing.match.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template cut into segments.
 *
 * @param leading its first segments, as far as each is a literal, or a star, which is absent here
 * @param rest what follows them
 */
record TemplateSegments(List<Optional<String>> leading, Rest rest) {

    /** What follows the leading segments. */
    enum Rest {
        /** Nothing: the path ends. */
        NOTHING,
        /** A slash and anything. */
        ANYTHING,
        /** What only the template's own test can tell. */
        TESTED
    }

    static TemplateSegments of(PathTemplate template) {
        List<List<PathTemplate.Part>> segments = cut(template);
        List<Optional<String>> leading = new ArrayList<>();
        for (List<PathTemplate.Part> segment : segments) {
            if (segment.isEmpty()) {
                leading.add(Optional.of(""));
            } else if (segment.size() > 1 || segment.get(0) instanceof PathTemplate.Part.AnyRest) {
                boolean anything = segment.size() == 1 && leading.size() == segments.size() - 1;
                return new TemplateSegments(leading, anything ? Rest.ANYTHING : Rest.TESTED);
            } else {
                leading.add(
                        segment.get(0) instanceof PathTemplate.Part.Literal literal
                                ? Optional.of(literal.text())
                                : Optional.empty());
            }
        }
        return new TemplateSegments(leading, Rest.NOTHING);
    }

    /** The parts of each segment; every template begins with a slash. */
    private static List<List<PathTemplate.Part>> cut(PathTemplate template) {
        List<List<PathTemplate.Part>> segments = new ArrayList<>();
        for (PathTemplate.Part part : template.flat()) {
            if (part instanceof PathTemplate.Part.Literal literal) {
                literal(literal.text(), segments);
            } else {
                segments.get(segments.size() - 1).add(part);
            }
        }
        return segments;
    }

    private static void literal(String text, List<List<PathTemplate.Part>> segments) {
        int start = 0;
        while (start < text.length()) {
            if (text.charAt(start) == '/') {
                segments.add(new ArrayList<>());
                start++;
            } else {
                int slash = text.indexOf('/', start);
                int end = slash < 0 ? text.length() : slash;
                segments.get(segments.size() - 1).add(new PathTemplate.Part.Literal(text.substring(start, end)));
                start = end;
            }
        }
    }
}
