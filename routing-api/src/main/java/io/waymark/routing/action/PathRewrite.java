package io.waymark.routing.action;

import io.waymark.routing.internal.Require;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.RegexPattern;

/** What becomes of the path. The query is kept in every case. */
public sealed interface PathRewrite {

    /** The path stays. */
    PathRewrite KEEP = new Keep();

    /** The path stays. Use {@link #KEEP}. */
    record Keep() implements PathRewrite {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.keep(this);
        }
    }

    /** The whole path is replaced. In a redirect the new path may bring a query of its own. */
    record Full(String path) implements PathRewrite {

        /** Refuses a path that does not start with a slash. */
        public Full {
            Require.that(path.startsWith("/"), "path", () -> "'" + path + "' must start with '/'");
            Require.headerValue("path", path);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.full(this);
        }
    }

    /**
     * The part of the path that the match took is replaced: the prefix of a prefix match, the whole path of an exact, suffix,
     * template or regular-expression match, and the first slash where the match says nothing about the path. Path parameters that the
     * policy leaves out of the comparison go with the segment in which they stand.
     *
     * @param replacement what stands in its place
     * @param join how the replacement and the rest meet
     */
    record Prefix(String replacement, Join join) implements PathRewrite {

        /** Refuses characters that never stand in a path. */
        public Prefix {
            Require.pathText("replacement", replacement);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.prefix(this);
        }
    }

    /** How a replaced prefix and the rest of the path meet. */
    enum Join {
        /**
         * As text: {@code /p} to {@code /} turns {@code /p/x} into {@code //x}
         * (envoyproxy/envoy, api/envoy/config/route/v3/route_components.proto, prefix_rewrite).
         */
        TEXT,
        /**
         * As text, but when the prefix has no final slash, one leading slash of the rest is dropped: {@code /chapter} to {@code /} turns
         * {@code /chapter/page} into {@code /page} and {@code /chapter1} into {@code /1} (AWS App Mesh user guide, gateway routes).
         */
        ONE_SLASH,
        /**
         * By segments: one final slash of prefix and replacement says nothing, and an empty result is {@code /}
         * (kubernetes-sigs/gateway-api, apis/v1/httproute_types.go, HTTPPathModifier).
         */
        SEGMENTS
    }

    /**
     * All occurrences of a pattern in the path are replaced, as RE2 does: an empty one right behind another does not count. A result
     * that is empty, or a group that does not exist, leaves the path as it is (envoyproxy/envoy,
     * api/envoy/config/route/v3/route_components.proto, regex_rewrite).
     *
     * @param pattern RE2 syntax, not anchored
     * @param substitution text in which {@code \0} to {@code \9} stand for groups and {@code \\} for a backslash
     */
    record Regex(RegexPattern pattern, String substitution) implements PathRewrite {

        /** Refuses CR, LF and NUL in the substitution. */
        public Regex {
            Require.headerValue("substitution", substitution);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.regex(this);
        }
    }

    /**
     * The path is made from a template that uses the variables of the match's template. It stays where the path was not matched by a
     * template that has all of them.
     */
    record Template(PathTemplate template) implements PathRewrite {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.template(this);
        }
    }

    /**
     * The path is made from the request, as it is after the header changes and the host rewrite. It stays where the text is empty.
     */
    record Formatted(TextFormat format) implements PathRewrite {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.formatted(this);
        }
    }

    /**
     * A rewrite after which the path before, with its query, stands in {@code x-envoy-original-path}. Where nothing is rewritten nothing is
     * noted (envoyproxy/envoy, source/common/router/config_impl.cc, finalizePathHeader).
     */
    record Noted(PathRewrite rewrite) implements PathRewrite {

        /** The header. */
        public static final String HEADER = "x-envoy-original-path";

        /** Refuses a rewrite that is noted already. */
        public Noted {
            PathRewrite given = rewrite;
            Require.that(!(given instanceof Noted), "rewrite", () -> "is noted already");
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.noted(this);
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** Unchanged. */
        R keep(Keep rewrite);

        /** Replaced as a whole. */
        R full(Full rewrite);

        /** The matched part replaced. */
        R prefix(Prefix rewrite);

        /** Occurrences replaced. */
        R regex(Regex rewrite);

        /** Made from a template. */
        R template(Template rewrite);

        /** Made from the request. */
        R formatted(Formatted rewrite);

        /** Noted. */
        R noted(Noted rewrite);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);
}
