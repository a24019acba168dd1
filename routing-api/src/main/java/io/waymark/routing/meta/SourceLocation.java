package io.waymark.routing.meta;

import io.waymark.routing.internal.Require;

/**
 * The place where a piece of configuration was written. It is there to be shown, and takes no part in what a
 * configuration means: any two locations are equal, so that two configurations that say the same are equal wherever they
 * were written. Compare {@link #toString()} where the place itself matters.
 *
 * @param file the file as the user named it, or {@code ""} when built in code
 * @param line the line, from 1; 0 when unknown
 * @param column the column in characters, from 1; 0 when unknown
 */
public record SourceLocation(String file, int line, int column) {

    /** The location of what was built in code. */
    public static final SourceLocation NONE = new SourceLocation("", 0, 0);

    /** Refuses negative lines and columns. */
    public SourceLocation {
        Require.present("file", file);
        Require.that(line >= 0, "line", () -> line + " is negative");
        Require.that(column >= 0, "column", () -> column + " is negative");
    }

    /** Whether a file is known. */
    public boolean isKnown() {
        return !file.isEmpty();
    }

    /** Always true between two locations: see the class comment. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceLocation;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /** {@code file:line}, or {@code (code)} when built in code. */
    @Override
    public String toString() {
        return isKnown() ? file + ":" + line : "(code)";
    }
}
