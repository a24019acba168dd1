package io.waymark.routing.match;

import io.waymark.routing.internal.Require;
import java.util.Optional;

/**
 * How the path of a request is compared. The path is what the request policy made of it: without the query, still
 * percent-encoded. It is compared with its case unless {@code ignoreCase} says otherwise, which folds ASCII letters only.
 */
public sealed interface PathMatch {

    /** Every request, also one without a path ({@code OPTIONS *}, {@code CONNECT}). */
    PathMatch ANY = new Any();

    /** The whole path, character for character: {@code /a} is not {@code /a/}. */
    record Exact(String path, boolean ignoreCase) implements PathMatch {

        /** Refuses a path that does not start with a slash. */
        public Exact {
            Require.path("path", path);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.exact(this);
        }

        @Override
        public String toString() {
            return Words.of("exactly", path, ignoreCase);
        }
    }

    /** Leading characters, as in App Mesh and Envoy: {@code /shop} holds for {@code /shopping} too. */
    record TextPrefix(String text, boolean ignoreCase) implements PathMatch {

        /** Takes any text, also the empty one; refuses characters that never stand in a path. */
        public TextPrefix {
            Require.pathText("text", text);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.textPrefix(this);
        }

        @Override
        public String toString() {
            return Words.of("prefix", text, ignoreCase);
        }
    }

    /**
     * Whole leading segments, as in the Gateway API: {@code /shop} holds for {@code /shop} and {@code /shop/cart}, not for
     * {@code /shopping}. One slash at the end of the prefix says nothing: {@code /shop/} means {@code /shop}.
     */
    record SegmentPrefix(String path, boolean ignoreCase) implements PathMatch {

        /** Refuses a path that does not start with a slash. */
        public SegmentPrefix {
            Require.path("path", path);
        }

        /** The prefix without its final slash; empty for {@code /}, which holds for every path. */
        public String segments() {
            return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.segmentPrefix(this);
        }

        @Override
        public String toString() {
            return Words.of("segments", path, ignoreCase);
        }
    }

    /** Trailing characters. */
    record Suffix(String text, boolean ignoreCase) implements PathMatch {

        /** Refuses an empty suffix and characters that never stand in a path. */
        public Suffix {
            Require.notEmpty("text", text);
            Require.pathText("text", text);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.suffix(this);
        }

        @Override
        public String toString() {
            return Words.of("suffix", text, ignoreCase);
        }
    }

    /** The whole path, against a template such as {@code /users/{id}/orders/**}. */
    record Template(PathTemplate template) implements PathMatch {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.template(this);
        }

        @Override
        public String toString() {
            return "template " + template.text();
        }
    }

    /** The whole path, against a regular expression in RE2 syntax. */
    record Regex(RegexPattern pattern) implements PathMatch {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.regex(this);
        }

        @Override
        public String toString() {
            return "regex " + pattern.text();
        }
    }

    /**
     * The path of a gRPC call, {@code /service/method}, where the service holds its package. A service without a method takes
     * whatever follows {@code /service/}; a method without a service takes that method of every service. Says nothing of the
     * content type: see {@link RequestMatch#grpc()}.
     */
    record Grpc(Optional<ValueMatch> service, Optional<ValueMatch> method) implements PathMatch {

        /** Refuses a match that names neither part, and kinds other than exact text and regular expressions. */
        public Grpc {
            Require.that(
                    service.isPresent() || method.isPresent(), "service", () -> "neither service nor method given");
            service.ifPresent(value -> exactOrRegex("service", value));
            method.ifPresent(value -> exactOrRegex("method", value));
        }

        private static void exactOrRegex(String argument, ValueMatch value) {
            Require.that(
                    value instanceof ValueMatch.Exact || value instanceof ValueMatch.Regex,
                    argument,
                    () -> "only exact text and regular expressions compare a " + argument);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.grpc(this);
        }

        @Override
        public String toString() {
            return "gRPC" + service.map(value -> " service " + value).orElse("")
                    + method.map(value -> " method " + value).orElse("");
        }
    }

    /**
     * What the match makes of the path up to its first {@code ;}: for {@code /a;x/b} it sees {@code /a}. Rewrites see the whole path, of which
     * the match took as many characters as its text has, or all where it is a regular expression (envoyproxy/envoy,
     * api/envoy/config/route/v3/route.proto, ignore_path_parameters_in_path_matching).
     *
     * @param match an exact path, a prefix or a regular expression
     */
    record BeforeParameters(PathMatch match) implements PathMatch {

        /** Refuses other kinds of matches. */
        public BeforeParameters {
            PathMatch given = match;
            Require.that(
                    given instanceof Exact
                            || given instanceof TextPrefix
                            || given instanceof SegmentPrefix
                            || given instanceof Regex,
                    "match",
                    () -> "'" + given + "' is none of exact path, prefix and regular expression");
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.beforeParameters(this);
        }

        @Override
        public String toString() {
            return match + " before parameters";
        }
    }

    /** Every request. Use {@link #ANY}. */
    record Any() implements PathMatch {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.any(this);
        }

        @Override
        public String toString() {
            return "any path";
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** The whole path. */
        R exact(Exact match);

        /** Leading characters. */
        R textPrefix(TextPrefix match);

        /** Leading segments. */
        R segmentPrefix(SegmentPrefix match);

        /** Trailing characters. */
        R suffix(Suffix match);

        /** A template. */
        R template(Template match);

        /** A regular expression. */
        R regex(Regex match);

        /** A gRPC service or method. */
        R grpc(Grpc match);

        /** Up to the parameters. */
        R beforeParameters(BeforeParameters match);

        /** Every request. */
        R any(Any match);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** The whole path, with its case. */
    static PathMatch exact(String path) {
        return new Exact(path, false);
    }

    /** Leading characters, with their case. */
    static PathMatch textPrefix(String text) {
        return new TextPrefix(text, false);
    }

    /** Leading segments, with their case. */
    static PathMatch segmentPrefix(String path) {
        return new SegmentPrefix(path, false);
    }

    /** Trailing characters, with their case. */
    static PathMatch suffix(String text) {
        return new Suffix(text, false);
    }

    /** A template, in the syntax of {@link PathTemplate#parse}. */
    static PathMatch template(String template) {
        return new Template(PathTemplate.parse(template));
    }

    /** A regular expression in RE2 syntax that the whole path must match. */
    static PathMatch regex(String pattern) {
        return new Regex(new RegexPattern(pattern));
    }

    /** Every method of one gRPC service, such as {@code color.ColorService}. */
    static PathMatch grpcService(String service) {
        return new Grpc(Optional.of(ValueMatch.exact(service)), Optional.empty());
    }

    /** One method of one gRPC service. */
    static PathMatch grpcMethod(String service, String method) {
        return new Grpc(Optional.of(ValueMatch.exact(service)), Optional.of(ValueMatch.exact(method)));
    }
}
