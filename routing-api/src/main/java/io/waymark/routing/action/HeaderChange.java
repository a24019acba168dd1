package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;

/**
 * One change to the headers of a request or response. Changes are made in the order of their list.
 *
 * @param operation what is done
 * @param name the header, in lower case
 * @param value the value; {@code ""} for {@link Operation#REMOVE}
 */
public record HeaderChange(Operation operation, String name, String value) implements HeaderEdit {

    /** What is done to a header. */
    public enum Operation {
        /** All lines are replaced by one with the value; created where there is none. */
        SET,
        /** A line with the value is added behind those there are. */
        ADD,
        /** All lines are removed. */
        REMOVE,
        /** A line is added only where there is none. */
        ADD_IF_ABSENT,
        /** All lines are replaced, only where there is one. */
        SET_IF_PRESENT
    }

    /** Lowers the name; refuses {@code host}, names that are no tokens, CR, LF and NUL in the value, and a value to remove. */
    public HeaderChange {
        checkName(name);
        name = Ascii.lower(name);
        Require.headerValue("value", value);
        Require.that(operation != Operation.REMOVE || value.isEmpty(), "value", () -> "a removal has none");
    }

    static void checkName(String name) {
        Require.token("name", name);
        Require.that(!name.equalsIgnoreCase("host"), "name", () -> "host is changed by a host rewrite alone");
    }

    /** Replaces or creates. */
    public static HeaderChange set(String name, String value) {
        return new HeaderChange(Operation.SET, name, value);
    }

    /** Adds a line. */
    public static HeaderChange add(String name, String value) {
        return new HeaderChange(Operation.ADD, name, value);
    }

    /** Removes all lines. */
    public static HeaderChange remove(String name) {
        return new HeaderChange(Operation.REMOVE, name, "");
    }

    @Override
    public String toString() {
        return said(operation, name, value);
    }

    static String said(Operation operation, String name, String value) {
        String verb = Ascii.lower(operation.name()).replace('_', ' ');
        return operation == Operation.REMOVE ? verb + " " + name : verb + " " + name + ": " + value;
    }
}
