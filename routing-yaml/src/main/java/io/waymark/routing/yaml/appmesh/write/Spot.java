package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;

/**
 * Where in the model something stands that is to be written, and where to tell that it cannot be.
 *
 * @param object how messages call the object, such as {@code GatewayRoute shop/orders}
 * @param part the part of it, such as {@code rule 0, match 1}; {@code ""} for the whole
 * @param location where it was written, if it came from a file
 * @param problems what cannot be said
 */
record Spot(String object, String part, SourceLocation location, Problems problems) {

    static Spot of(String kind, ObjectName name, SourceLocation location, Problems problems) {
        return new Spot(kind + " " + name, "", location, problems);
    }

    /** A part of this. */
    Spot in(String inner) {
        return new Spot(object, part.isEmpty() ? inner : part + ", " + inner, location, problems);
    }

    /** A part of this that has a place of its own. */
    Spot in(String inner, SourceLocation place) {
        return new Spot(object, in(inner).part, place.isKnown() ? place : location, problems);
    }

    /** Tells that something cannot be said. */
    void refuse(String message, String help) {
        Place place = location.isKnown()
                ? new Place(location.file(), location.line(), location.column(), 1, "")
                : Place.file("(code)");
        ProblemCode code = ProblemCode.INEXPRESSIBLE;
        problems.add(new Problem(code.severity(), code, place, object, part, message, help));
    }

    void refuseIf(boolean refused, String message, String help) {
        if (refused) {
            refuse(message, help);
        }
    }

    /** Gives the text back; tells if its length is not allowed, or if it is no text that a file could hold. */
    String sized(String what, String text, int min, int max) {
        int length = text.length();
        if (length < min || length > max) {
            refuse(what + " has " + length + " characters, and App Mesh allows " + min + " to " + max, "");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            refuse(what + " holds half of a surrogate pair, which no file can hold", "");
        }
        return text;
    }

    /** Tells if a list is longer than allowed. */
    void atMost(String what, int size, int max) {
        refuseIf(size > max, size + " " + what + " are more than the " + max + " that App Mesh allows", "");
    }
}
