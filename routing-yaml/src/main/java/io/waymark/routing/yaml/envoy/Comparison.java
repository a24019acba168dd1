package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.PathMatch;

/**
 * How the matches of a table compare what they look at.
 *
 * @param lines what several lines of one header mean
 * @param ignoresParameters whether paths are compared up to their first {@code ;}
 */
record Comparison(Field.Lines lines, boolean ignoresParameters) {

    /** A match of the path as the table compares it: by templates always as a whole. */
    PathMatch of(PathMatch match) {
        boolean cut = ignoresParameters && !(match instanceof PathMatch.Template || match instanceof PathMatch.Any);
        return cut ? new PathMatch.BeforeParameters(match) : match;
    }
}
