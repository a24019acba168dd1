package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import java.util.List;

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
        }

        /** Calls the method of this case. */
        <R> R on(Cases<R> cases);
    }
}
