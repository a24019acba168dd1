package io.waymark.routing.testkit.reference;

import io.waymark.routing.action.RouteAction;
import java.util.Optional;

/** The Location of a redirect. */
final class PlainLocation {

    private PlainLocation() {}

    /**
     * The whole value.
     *
     * @param port the port of the listener that took the request
     * @param path the new path, which may bring a query of its own
     */
    static String of(RouteAction.Redirect redirect, CanonicalRequest request, int port, String path) {
        String scheme = redirect.scheme().orElse(request.scheme());
        String suffix = switch (redirect.portRule()) {
            case LISTENER ->
                redirect.host().orElseGet(() -> hostAsSent(request))
                        + shown(scheme, listenerPort(redirect, scheme, port));
            case AUTHORITY -> authority(redirect, request, scheme);
        };
        boolean ownQuery = path.indexOf('?') >= 0;
        boolean drops = ownQuery || redirect.query() == RouteAction.Query.DROP;
        Optional<String> query = drops ? Optional.empty() : request.query();
        return scheme + "://" + suffix + path + query.map(text -> "?" + text).orElse("");
    }

    private static int listenerPort(RouteAction.Redirect redirect, String scheme, int port) {
        if (redirect.port().isPresent()) {
            return redirect.port().getAsInt();
        }
        return redirect.scheme().isPresent() ? defaultPort(scheme) : port;
    }

    private static String authority(RouteAction.Redirect redirect, CanonicalRequest request, String scheme) {
        String explicit = redirect.port().isPresent() ? ":" + redirect.port().getAsInt() : "";
        if (redirect.host().isPresent()) {
            return redirect.host().get() + explicit;
        }
        boolean wasDefault = request.authority().endsWith(":" + defaultPort(request.scheme()));
        boolean dropped = !explicit.isEmpty() || (!scheme.equals(request.scheme()) && wasDefault);
        return dropped ? hostAsSent(request) + explicit : request.authority();
    }

    private static String hostAsSent(CanonicalRequest request) {
        String authority = request.authority();
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    private static String shown(String scheme, int port) {
        return port == 0 || port == defaultPort(scheme) ? "" : ":" + port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
