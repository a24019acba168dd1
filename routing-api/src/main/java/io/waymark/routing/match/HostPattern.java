package io.waymark.routing.match;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;

/**
 * Which host names a listener or route serves. Names compare without ASCII case and are kept in lower case. {@link
 * HostSpecificity} says which of two is the more specific.
 */
public sealed interface HostPattern {

    /** Every host, also a request without one. */
    HostPattern ANY = new Any();

    /** Every host, but no request without one: Envoy's {@code *} where a table has other domains too. */
    HostPattern NAMED = new Beginning("");

    /** One host name, whole. */
    record Exact(String host) implements HostPattern {

        /** Lowers the name; refuses an empty one and characters that are not ASCII. */
        public Exact {
            host = name("host", host);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.exact(this);
        }

        @Override
        public String literal() {
            return host;
        }

        @Override
        public String toString() {
            return host;
        }
    }

    /**
     * One or more characters, then the suffix: {@code *.example.com} has the suffix {@code .example.com} and takes
     * {@code a.example.com} and {@code a.b.example.com}, not {@code example.com}.
     */
    record Wildcard(String suffix) implements HostPattern {

        /** Lowers the suffix; refuses an empty one and characters that are not ASCII. */
        public Wildcard {
            suffix = name("suffix", suffix);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.wildcard(this);
        }

        @Override
        public String literal() {
            return suffix;
        }

        @Override
        public String toString() {
            return "*" + suffix;
        }
    }

    /** A host name that ends with the suffix or is the suffix. Only App Mesh suffixes without a leading dot mean this. */
    record Ending(String suffix) implements HostPattern {

        /** Lowers the suffix; refuses an empty one and characters that are not ASCII. */
        public Ending {
            suffix = name("suffix", suffix);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.ending(this);
        }

        @Override
        public String literal() {
            return suffix;
        }

        @Override
        public String toString() {
            return "**" + suffix;
        }
    }

    /** The prefix, then one or more characters: Envoy's {@code www.*}. With an empty prefix it is {@link #NAMED}. */
    record Beginning(String prefix) implements HostPattern {

        /** Lowers the prefix; refuses characters that are not ASCII. */
        public Beginning {
            prefix = ascii("prefix", prefix);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.beginning(this);
        }

        @Override
        public String literal() {
            return prefix;
        }

        @Override
        public String toString() {
            return prefix + "*";
        }
    }

    /** Every host, also a request without one. Use {@link #ANY}. */
    record Any() implements HostPattern {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.any(this);
        }

        @Override
        public String literal() {
            return "";
        }

        @Override
        public String toString() {
            return "*";
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** A whole name. */
        R exact(Exact pattern);

        /** One or more characters and a suffix. */
        R wildcard(Wildcard pattern);

        /** Zero or more characters and a suffix. */
        R ending(Ending pattern);

        /** A prefix and one or more characters. */
        R beginning(Beginning pattern);

        /** Everything. */
        R any(Any pattern);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** The characters that a host must hold: the pattern without its star, in lower case. */
    String literal();

    /** The given host name, whole. */
    static HostPattern exact(String host) {
        return new Exact(host);
    }

    /**
     * Reads {@code *} (any), {@code *suffix}, {@code prefix*} or an exact name, as Envoy and the Gateway API write them. A star
     * anywhere else is a character of an exact name, as in Envoy.
     */
    static HostPattern parse(String text) {
        Require.notEmpty("text", text);
        if (text.equals("*")) {
            return ANY;
        }
        if (text.startsWith("*")) {
            return new Wildcard(text.substring(1));
        }
        return text.endsWith("*") ? new Beginning(text.substring(0, text.length() - 1)) : new Exact(text);
    }

    private static String name(String argument, String text) {
        Require.notEmpty(argument, text);
        return ascii(argument, text);
    }

    private static String ascii(String argument, String text) {
        Require.that(Ascii.isAscii(text), argument, () -> "'" + text + "' is not ASCII; write it in punycode (xn--…)");
        return Ascii.lower(text);
    }
}
