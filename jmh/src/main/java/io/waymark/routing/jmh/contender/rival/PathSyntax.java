package io.waymark.routing.jmh.contender.rival;

import io.waymark.routing.match.PathMatch;

/**
 * How a router writes paths.
 *
 * @param prefixEnd what follows a prefix of whole segments
 * @param variable a segment of a template, with {@code %s} for its name
 * @param expression a segment told by a regular expression, with {@code %s} for its name and {@code %s} for the expression
 */
record PathSyntax(String prefixEnd, String variable, String expression) {

    String of(PathMatch path) {
        if (path instanceof PathMatch.Exact exact) {
            return exact.path();
        }
        if (path instanceof PathMatch.SegmentPrefix prefix) {
            return prefix.segments() + prefixEnd;
        }
        if (path instanceof PathMatch.Template template) {
            return template.template().text().replaceAll("\\{([^}]*)}", variable.formatted("$1"));
        }
        if (path instanceof PathMatch.Regex regex) {
            return bySegments(regex.pattern().text());
        }
        throw new IllegalArgumentException("no rival writes a path such as " + path);
    }

    /** The expressions of the workloads hold no slash but those between segments. */
    private String bySegments(String regex) {
        StringBuilder path = new StringBuilder();
        String[] segments = regex.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean literal = segments[i].matches("[a-z0-9-]*");
            path.append('/').append(literal ? segments[i] : expression.formatted("s" + i, segments[i]));
        }
        return path.toString();
    }
}
