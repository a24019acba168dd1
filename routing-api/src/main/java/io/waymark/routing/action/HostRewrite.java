package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import io.waymark.routing.match.RegexPattern;

/** What becomes of the host: the authority sent upstream. */
public sealed interface HostRewrite {

    /** The authority stays as the client sent it. */
    HostRewrite KEEP = new Keep();

    /** The authority stays. Use {@link #KEEP}. */
    record Keep() implements HostRewrite {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.keep(this);
        }
    }

    /** A fixed authority, port and all. */
    record Literal(String authority) implements HostRewrite {

        /** Refuses an empty authority, and CR, LF, NUL, blanks and slashes in it. */
        public Literal {
            Require.notEmpty("authority", authority);
            Require.headerValue("authority", authority);
            Require.that(
                    authority.indexOf('/') < 0 && authority.indexOf(' ') < 0,
                    "authority",
                    () -> "'" + authority + "' holds a blank or a slash");
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** The first value of a header, after the header changes; when it is missing or empty the authority stays. */
    record FromHeader(String header) implements HostRewrite {

        /** Lowers the name; refuses one that is no token. */
        public FromHeader {
            Require.token("header", header);
            header = Ascii.lower(header);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.fromHeader(this);
        }
    }

    /** The path before its rewrite, with all occurrences of a pattern replaced, becomes the authority, unless it is empty. */
    record FromPath(RegexPattern pattern, String substitution) implements HostRewrite {

        /** Refuses CR, LF and NUL in the substitution. */
        public FromPath {
            Require.headerValue("substitution", substitution);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.fromPath(this);
        }
    }

    /** The host name of the endpoint that is chosen later, which only the embedder knows. */
    record Endpoint() implements HostRewrite {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.endpoint(this);
        }
    }

    /**
     * The authority is made from the request, as it is after the header changes. It stays where the text is empty; CR, LF and NUL become
     * blanks.
     */
    record Formatted(TextFormat format) implements HostRewrite {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.formatted(this);
        }
    }

    /**
     * A rewrite after which the authority before stands in {@code x-envoy-original-host}, and at the end of {@code x-forwarded-host}, unless it
     * stood there already. Where nothing is rewritten nothing is noted (envoyproxy/envoy, source/common/http/utility.cc, updateAuthority).
     *
     * @param rewrite the rewrite
     * @param forwarded whether it is noted in {@code x-forwarded-host} too
     */
    record Noted(HostRewrite rewrite, boolean forwarded) implements HostRewrite {

        /** Where the authority stands alone. */
        public static final String ORIGINAL = "x-envoy-original-host";

        /** Where the authorities before each rewrite on the way stand. */
        public static final String FORWARDED = "x-forwarded-host";

        /** Refuses a rewrite that is noted already. */
        public Noted {
            HostRewrite given = rewrite;
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

        /** Fixed. */
        R literal(Literal rewrite);

        /** From a header. */
        R fromHeader(FromHeader rewrite);

        /** From the path. */
        R fromPath(FromPath rewrite);

        /** From the endpoint. */
        R endpoint(Endpoint rewrite);

        /** Made from the request. */
        R formatted(Formatted rewrite);

        /** Noted. */
        R noted(Noted rewrite);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);
}
