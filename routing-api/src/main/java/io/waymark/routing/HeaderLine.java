package io.waymark.routing;

/**
 * One line of a header.
 *
 * @param name the name, in the case in which it came
 * @param value the value
 */
public record HeaderLine(String name, String value) {

    /** Whether the line is of this header; names have no case. */
    public boolean is(String header) {
        return name.equalsIgnoreCase(header);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
