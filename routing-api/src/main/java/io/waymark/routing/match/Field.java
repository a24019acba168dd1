package io.waymark.routing.match;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;

/** What a {@link FieldMatch} looks at: a part of the request that has a name and may be missing. */
public sealed interface Field {

    /** What several lines of one header mean. */
    enum Lines {
        /** The lines are joined with {@code ,} and compared as one value (RFC 9110 section 5.3). */
        JOINED,
        /** Each line is compared by itself; one that fits is enough, and none may fit where the match is inverted. */
        EACH
    }

    /** A header; its name has no case and is kept in lower case. */
    record Header(String name, Lines lines) implements Field {

        /** Lowers the name; refuses one that is no token. */
        public Header {
            Require.token("name", name);
            name = Ascii.lower(name);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.header(this);
        }

        @Override
        public String toString() {
            return "header " + name;
        }
    }

    /** A query parameter; its name has case, and the first value of a name counts. */
    record QueryParameter(String name) implements Field {

        /** Refuses an empty name. */
        public QueryParameter {
            Require.notEmpty("name", name);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.queryParameter(this);
        }

        @Override
        public String toString() {
            return "query parameter " + name;
        }
    }

    /** A cookie of the request; its name has case, and the first of a name counts. */
    record Cookie(String name) implements Field {

        /** Refuses an empty name. */
        public Cookie {
            Require.notEmpty("name", name);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.cookie(this);
        }

        @Override
        public String toString() {
            return "cookie " + name;
        }
    }

    /** A fact that the embedder knows of the request, such as {@code tls.presented} or a value that a filter has set. */
    record Attribute(String name) implements Field {

        /** Refuses an empty name. */
        public Attribute {
            Require.notEmpty("name", name);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.attribute(this);
        }

        @Override
        public String toString() {
            return "attribute " + name;
        }
    }

    /** A part of the request line, which is never missing: Envoy's header matchers can ask for these. */
    enum Part implements Field {
        /** The method. */
        METHOD,
        /** The scheme. */
        SCHEME,
        /** The authority, as sent. */
        AUTHORITY,
        /** The path with the query, as the request policy made it. */
        TARGET;

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.part(this);
        }

        @Override
        public String toString() {
            return Ascii.lower(name());
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** A header. */
        R header(Header field);

        /** A query parameter. */
        R queryParameter(QueryParameter field);

        /** A cookie. */
        R cookie(Cookie field);

        /** An attribute. */
        R attribute(Attribute field);

        /** A part of the request line. */
        R part(Part field);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** A header whose lines are joined before they are compared. */
    static Field header(String name) {
        return new Header(name, Lines.JOINED);
    }

    /** A query parameter. */
    static Field query(String name) {
        return new QueryParameter(name);
    }

    /** A cookie. */
    static Field cookie(String name) {
        return new Cookie(name);
    }

    /** A fact known to the embedder. */
    static Field attribute(String name) {
        return new Attribute(name);
    }
}
