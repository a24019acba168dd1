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
     * @param path the new path, which may bring a query of its own; a slash is put in front if it has none, so that it cannot be read
     *     as part of the authority
     */
    static String of(RouteAction.Redirect redirect, CanonicalRequest request, int port, String path) {
        String scheme = redirect.scheme().orElse(request.scheme());
        String authority = switch (redirect.portRule()) {
            case LISTENER -> listener(redirect, request, scheme, port);
            case AUTHORITY -> authority(redirect, request, !scheme.equals(before(request)));
            case AS_SENT -> authority(redirect, request, false);
        };
        boolean ownQuery = path.indexOf('?') >= 0;
        boolean drops = ownQuery || redirect.query() == RouteAction.Query.DROP;
        Optional<String> query = drops ? Optional.empty() : request.query();
        String rooted = path.startsWith("/") ? path : "/" + path;
        return scheme + "://" + authority + rooted
                + query.map(text -> "?" + text).orElse("");
    }

    private static String listener(RouteAction.Redirect redirect, CanonicalRequest request, String scheme, int port) {
        String host = redirect.host().orElseGet(() -> hostAsSent(request));
        boolean bringsPort =
                redirect.host().isPresent() && !PlainAuthority.portOf(host).isEmpty();
        return bringsPort ? host : host + shown(scheme, listenerPort(redirect, scheme, port));
    }

    private static int listenerPort(RouteAction.Redirect redirect, String scheme, int port) {
        if (redirect.port().isPresent()) {
            return redirect.port().getAsInt();
        }
        return redirect.scheme().isPresent() ? defaultPort(scheme) : port;
    }

    private static String authority(RouteAction.Redirect redirect, CanonicalRequest request, boolean schemeChanges) {
        String explicit = redirect.port().isPresent() ? ":" + redirect.port().getAsInt() : "";
        if (redirect.host().isPresent()) {
            return redirect.host().get() + explicit;
        }
        boolean wasDefault = PlainAuthority.portOf(request.authority()).equals(":" + defaultPort(before(request)));
        boolean dropped = !explicit.isEmpty() || (schemeChanges && wasDefault);
        return dropped ? hostAsSent(request) + explicit : request.authority();
    }

    /** The scheme that the client used. */
    private static String before(CanonicalRequest request) {
        return request.values("x-forwarded-proto").stream().findFirst().orElse(request.scheme());
    }

    private static String hostAsSent(CanonicalRequest request) {
        String authority = request.authority();
        return authority.substring(
                0, authority.length() - PlainAuthority.portOf(authority).length());
    }

    private static String shown(String scheme, int port) {
        return port == 0 || port == defaultPort(scheme) ? "" : ":" + port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
