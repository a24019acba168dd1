package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import io.waymark.routing.match.RegexPattern;
import java.util.List;
import java.util.Optional;

/**
 * What a request's place in a split depends on, so that requests that agree in it meet the same destination. The keys are
 * looked at in order and the first that the request has decides; a request with none is placed by chance.
 *
 * @param keys at least one
 */
public record StickySplit(List<Key> keys) {

    /** Copies the list; refuses an empty one. */
    public StickySplit {
        keys = List.copyOf(keys);
        Require.notEmpty("keys", keys);
    }

    /** Something in the request to hash, or to take as it is. */
    public sealed interface Key {

        /** The value of a header. */
        record Header(String name) implements Key {

            /** Lowers the name; refuses one that is no token. */
            public Header {
                Require.token("name", name);
                name = Ascii.lower(name);
            }

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.header(this);
            }
        }

        /**
         * The number in a header, taken as it is: 0 to 2^64 - 1 in decimal digits. A request has none if the header has several lines or
         * holds anything else (envoyproxy/envoy, api/envoy/config/route/v3/route_components.proto, WeightedCluster.header_name).
         */
        record HeaderNumber(String header) implements Key {

            /** Lowers the name; refuses one that is no token. */
            public HeaderNumber {
                Require.token("header", header);
                header = Ascii.lower(header);
            }

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.headerNumber(this);
            }
        }

        /** The value of a cookie. */
        record Cookie(String name) implements Key {

            /** Refuses an empty name. */
            public Cookie {
                Require.notEmpty("name", name);
            }

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.cookie(this);
            }
        }

        /** The first value of a query parameter. */
        record QueryParameter(String name) implements Key {

            /** Refuses an empty name. */
            public QueryParameter {
                Require.notEmpty("name", name);
            }

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.queryParameter(this);
            }
        }

        /** The address of the client. */
        record ClientAddress() implements Key {

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.clientAddress(this);
            }
        }

        /** A fact that the embedder knows of the request. */
        record Attribute(String name) implements Key {

            /** Refuses an empty name. */
            public Attribute {
                Require.notEmpty("name", name);
            }

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.attribute(this);
            }
        }

        /**
         * One hash made of those of several keys, as Envoy makes it: of each that the request has, xxHash64 of its value in UTF-8, joined with
         * what is made so far by turning that left by one bit and then exclusive or. Of a header with several lines the sorted lines are hashed
         * one after the other, each starting from the hash before it. A request has none if it has none of the keys (envoyproxy/envoy,
         * source/common/http/hash_policy.cc).
         *
         * @param parts the keys, in order, at least one
         */
        record Combined(List<Part> parts) implements Key {

            /** Copies the list; refuses an empty one. */
            public Combined {
                parts = List.copyOf(parts);
                Require.notEmpty("parts", parts);
            }

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.combined(this);
            }

            /**
             * One of several keys; cookies that are empty do not count.
             *
             * @param key the key
             * @param replacement what is replaced in each line of a header before it is hashed
             * @param last whether the keys behind it are left out where there is a hash
             */
            public record Part(Key key, Optional<Replacement> replacement, boolean last) {

                /** Refuses numbers and keys that are combined themselves, and a replacement in anything but a header. */
                public Part {
                    Key given = key;
                    boolean hashed = !(given instanceof HeaderNumber || given instanceof Combined);
                    Require.that(hashed, "key", () -> given + " has no hash of its own");
                    Require.that(
                            replacement.isEmpty() || given instanceof Header,
                            "replacement",
                            () -> "only values of headers are changed before they are hashed");
                }
            }

            /**
             * All occurrences of a pattern are replaced, as in {@link PathRewrite.Regex}.
             *
             * @param pattern RE2 syntax, not anchored
             * @param substitution text in which {@code \0} to {@code \9} stand for groups
             */
            public record Replacement(RegexPattern pattern, String substitution) {}
        }

        /** One method for each case. */
        interface Cases<R> {
            /** A header. */
            R header(Header key);

            /** The number in a header. */
            R headerNumber(HeaderNumber key);

            /** A cookie. */
            R cookie(Cookie key);

            /** A query parameter. */
            R queryParameter(QueryParameter key);

            /** The client's address. */
            R clientAddress(ClientAddress key);

            /** A fact. */
            R attribute(Attribute key);

            /** Several. */
            R combined(Combined key);
        }

        /** Calls the method of this case. */
        <R> R on(Cases<R> cases);
    }
}
