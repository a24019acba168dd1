package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A request as the policy made it.
 *
 * @param original the request as it came
 * @param method the method
 * @param scheme the scheme
 * @param authority the authority as sent on
 * @param host the host of the authority in lower case, without port and final dot
 * @param path the path as sent on
 * @param matchPath the path as compared: the same without what the policy leaves out
 * @param query what stands behind the question mark; absent if there is none
 * @param headers the header lines, without blanks around their values
 * @param queryEscapes which escapes in the query are decoded for the comparison
 */
record CanonicalRequest(
        RoutingRequest original,
        String method,
        String scheme,
        String authority,
        String host,
        String path,
        String matchPath,
        Optional<String> query,
        List<HeaderLine> headers,
        Setting queryEscapes) {

    /** The same request on its way to a second table. */
    CanonicalRequest rewritten(String newAuthority, String newHost, String newPath, String newMatchPath) {
        return new CanonicalRequest(
                original, method, scheme, newAuthority, newHost, newPath, newMatchPath, query, headers, queryEscapes);
    }

    /** The authority with the host in its canonical form, and the port where it has one. */
    String hostAndPort() {
        return host + PlainAuthority.lower(PlainAuthority.portOf(authority));
    }

    /** Path and query. */
    String target() {
        return path + query.map(text -> "?" + text).orElse("");
    }

    /** The values of a header, in order. */
    List<String> values(String name) {
        return headers.stream()
                .filter(line -> line.is(name))
                .map(HeaderLine::value)
                .toList();
    }

    boolean isGrpc() {
        List<String> types = values("content-type");
        return !types.isEmpty()
                && (types.get(0).equals("application/grpc") || types.get(0).startsWith("application/grpc+"));
    }
}
