package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import io.waymark.routing.match.Field;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a {@link TextFormat}: where a piece of text comes from, and what is done to it. */
public sealed interface TextPart {

    /** Text that stands as it is. */
    record Literal(String text) implements TextPart {

        /** Refuses null. */
        public Literal {
            Require.present("text", text);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.literal(this);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The value of the first of these fields that the request has, be it empty; of a header its first line, as the header changes made before
     * have left it, and of the path what it is before the rewrite of the rule.
     */
    record FirstThere(List<Field> fields) implements TextPart {

        /** Copies the list; refuses an empty one. */
        public FirstThere {
            fields = List.copyOf(fields);
            Require.notEmpty("fields", fields);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.firstThere(this);
        }

        @Override
        public String toString() {
            return said(fields);
        }
    }

    /** The first line of the first of these headers that the response has; no value in the changes of a request. */
    record ResponseHeader(List<String> names) implements TextPart {

        /** Lowers the names; refuses an empty list and names that are no tokens. */
        public ResponseHeader {
            Require.notEmpty("names", names);
            names.forEach(name -> Require.token("names", name));
            names = names.stream().map(Ascii::lower).toList();
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.responseHeader(this);
        }

        @Override
        public String toString() {
            return "{response header " + String.join(" or ", names) + "}";
        }
    }

    /** What is known of a request besides its fields. */
    enum Fact implements TextPart {
        /** The IP address of the client. */
        CLIENT_ADDRESS,
        /** The port on which the request arrived. */
        ARRIVAL_PORT,
        /** The server name of the TLS handshake. */
        SERVER_NAME,
        /** The name of the chosen backend, where the rule itself, or a header that it names, names one. */
        UPSTREAM;

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.fact(this);
        }

        @Override
        public String toString() {
            return "{" + Ascii.lower(name()).replace('_', ' ') + "}";
        }
    }

    /** The text of the first of these parts whose text is not empty. */
    record FirstFilled(List<TextPart> parts) implements TextPart {

        /** Copies the list; refuses an empty one. */
        public FirstFilled {
            parts = List.copyOf(parts);
            Require.notEmpty("parts", parts);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.firstFilled(this);
        }

        @Override
        public String toString() {
            return said(parts);
        }
    }

    /**
     * The first characters of a text.
     *
     * @param part whose text
     * @param limit how many characters at most, 0 or more
     */
    record Cut(TextPart part, int limit) implements TextPart {

        /** Refuses negative limits. */
        public Cut {
            int given = limit;
            Require.that(given >= 0, "limit", () -> given + " is negative");
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.cut(this);
        }

        @Override
        public String toString() {
            return part + ":" + limit;
        }
    }

    /** A text up to its first question mark. */
    record BeforeQuery(TextPart part) implements TextPart {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.beforeQuery(this);
        }

        @Override
        public String toString() {
            return "{" + part + " without query}";
        }
    }

    /**
     * A text with its escapes of visible ASCII characters decoded; those of blanks, control characters and {@code " < > \ ^ ` { | }} stay,
     * and a plus is a plus (envoyproxy/envoy, source/common/http/utility.cc, urlDecodeQueryParameter).
     */
    record Decoded(TextPart part) implements TextPart {

        /** The visible characters whose escapes stay. */
        public static final String KEPT = "\"<>\\^`{|}";

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.decoded(this);
        }

        @Override
        public String toString() {
            return "{" + part + " decoded}";
        }
    }

    /**
     * Something that cannot be known of a request before it is sent on, such as the time. Its text is that of the attribute {@link #attribute}
     * of the request; without one it stays as it was written, between percent signs.
     *
     * @param command what was written, without its percent signs
     */
    record Unresolved(String command) implements TextPart {

        /** Refuses an empty command. */
        public Unresolved {
            Require.notEmpty("command", command);
        }

        /** The name of the attribute by which the embedder can say it: {@code format:} and the command. */
        public String attribute() {
            return "format:" + command;
        }

        /** What stands in its place where nobody says it. */
        public String written() {
            return "%" + command + "%";
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.unresolved(this);
        }

        @Override
        public String toString() {
            return written();
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** Literal text. */
        R literal(Literal part);

        /** From a field of the request. */
        R firstThere(FirstThere part);

        /** From the response. */
        R responseHeader(ResponseHeader part);

        /** A fact. */
        R fact(Fact part);

        /** The first that is not empty. */
        R firstFilled(FirstFilled part);

        /** Cut. */
        R cut(Cut part);

        /** Without the query. */
        R beforeQuery(BeforeQuery part);

        /** Decoded. */
        R decoded(Decoded part);

        /** Not known. */
        R unresolved(Unresolved part);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** The value of a field of the request. */
    static TextPart field(Field field) {
        return new FirstThere(List.of(field));
    }

    /** The first line of a header of the request. */
    static TextPart header(String name) {
        return field(Field.header(name));
    }

    private static String said(List<?> choices) {
        return choices.stream().map(Object::toString).collect(Collectors.joining(" or ", "{", "}"));
    }
}
