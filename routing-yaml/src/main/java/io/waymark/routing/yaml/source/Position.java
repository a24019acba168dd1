package io.waymark.routing.yaml.source;

import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;

/**
 * A stretch of a line of a source. The text of the line is looked up only when a problem is told.
 *
 * @param source where it stands
 * @param line from 1
 * @param column in characters, from 1
 * @param length in characters, at least 1
 */
public record Position(SourceText source, int line, int column, int length) {

    private static final int SHOWN = 160;

    /** With the text of the line as far as it is shown, for a problem. */
    public Place place() {
        return new Place(source.file(), line, column, length, source.line(line, column + SHOWN));
    }

    /** Notes an error here. Costs nothing when there are as many errors already as are told. */
    void refuse(Problems problems, ProblemCode code, String message, String help) {
        if (!problems.isFull()) {
            problems.add(code, place(), message, help);
        }
    }

    /** As the model keeps it. */
    public SourceLocation location() {
        return new SourceLocation(source.file(), line, column);
    }

    @Override
    public String toString() {
        return location().toString();
    }
}
