package io.waymark.routing.yaml.problem;

import io.waymark.routing.meta.SourceLocation;

/**
 * Where it is told that something in the model cannot be said.
 *
 * @param object how messages call the object
 * @param location where it was written, if it came from a file
 * @param problems what cannot be said
 */
public record Refusals(String object, SourceLocation location, Problems problems) {

    /** The same for a part that has a place of its own. */
    public Refusals at(SourceLocation place) {
        return new Refusals(object, place.isKnown() ? place : location, problems);
    }

    /** Something cannot be said. */
    public void refuse(String message) {
        Place place = location.isKnown()
                ? new Place(location.file(), location.line(), location.column(), 1, "")
                : Place.file("(code)");
        ProblemCode code = ProblemCode.INEXPRESSIBLE;
        problems.add(new Problem(code.severity(), code, place, object, "", message, ""));
    }

    /** Something cannot be said, if it is so. */
    public void refuseIf(boolean refused, String message) {
        if (refused) {
            refuse(message);
        }
    }
}
