package io.waymark.routing.match;

import io.waymark.routing.internal.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A path written with placeholders, compared with the whole path. The syntax is the one of Envoy's URI template matcher
 * (envoyproxy/envoy, source/extensions/path/uri_template_lib): literal text, {@code *} for one segment of at least one
 * character, {@code **} for any rest (also an empty one, also over slashes; nothing but literal text may follow), {@code
 * {name}} for a captured segment, {@code {name=pattern}} for a captured pattern of literals and stars.
 *
 * @param text the template as written
 * @param parts its parts, in order
 */
public record PathTemplate(String text, List<Part> parts) {

    /** The most characters a template may have. */
    public static final int MAX_LENGTH = 256;

    /** The most variables a template may have. */
    public static final int MAX_VARIABLES = 5;

    /** Copies the parts; refuses text that does not read as these parts. Use {@link #parse}. */
    public PathTemplate {
        parts = List.copyOf(parts);
        Require.that(parts.equals(new TemplateParser(text).parts()), "parts", () -> "are not those of '" + text + "'");
    }

    /** One part of a template. */
    public sealed interface Part {

        /** Text that stands as it is, slashes included. */
        record Literal(String text) implements Part {

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.literal(this);
            }
        }

        /** One or more characters without a slash. */
        record AnySegment() implements Part {

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.anySegment(this);
            }
        }

        /** Any characters, also none. */
        record AnyRest() implements Part {

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.anyRest(this);
            }
        }

        /** What the parts within match, under a name that a rewrite can use. */
        record Variable(String name, List<Part> parts) implements Part {

            /** Copies the parts. */
            public Variable {
                Require.notEmpty("name", name);
                parts = List.copyOf(parts);
                Require.notEmpty("parts", parts);
            }

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.variable(this);
            }
        }

        /** One method for each case. */
        interface Cases<R> {
            /** Text. */
            R literal(Literal part);

            /** One segment. */
            R anySegment(AnySegment part);

            /** Any rest. */
            R anyRest(AnyRest part);

            /** A captured pattern. */
            R variable(Variable part);
        }

        /** Calls the method of this case. */
        <R> R on(Cases<R> cases);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException with the offset of the first character that does not fit
     */
    public static PathTemplate parse(String text) {
        return new PathTemplate(text, new TemplateParser(text).parts());
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Variable variable) {
                names.add(variable.name());
            }
        }
        return List.copyOf(names);
    }

    /** The parts with the variables taken apart: literals, segments and rests only. */
    public List<Part> flat() {
        List<Part> flat = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Variable variable) {
                flat.addAll(variable.parts());
            } else {
                flat.add(part);
            }
        }
        return List.copyOf(flat);
    }

    static void requireDistinct(List<Part> parts) {
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Variable variable) {
                Require.that(seen.add(variable.name()), "template", () -> "variable '" + variable.name() + "' twice");
            }
        }
        Require.that(seen.size() <= MAX_VARIABLES, "template", () -> "more than " + MAX_VARIABLES + " variables");
    }

    @Override
    public String toString() {
        return text;
    }
}
