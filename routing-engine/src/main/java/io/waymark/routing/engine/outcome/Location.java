package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.OptionalInt;

/**
 * Makes the Location of a redirect.
 *
 * @param redirect what is asked for
 * @param path what becomes of the path
 * @param reader reads rewritten paths
 * @param port the port of the listener that took the request; absent means that on which the request arrived
 */
record Location(RouteAction.Redirect redirect, PathRewriter path, RequestReader reader, OptionalInt port) {

    String of(ReadRequest request) {
        String scheme = redirect.scheme().orElse(request.scheme());
        String authority = switch (redirect.portRule()) {
            case LISTENER ->
                byListener(
                        request.authority(),
                        scheme,
                        port.orElse(request.original().port()));
            case AUTHORITY -> {
                String before = clientScheme(request);
                yield byAuthority(request.authority(), before, !scheme.equals(before));
            }
            case AS_SENT -> byAuthority(request.authority(), scheme, false);
        };
        String made = path.redirected(request, reader).orElse(request.sentPath());
        boolean ownQuery = made.indexOf('?') >= 0 || redirect.query() == RouteAction.Query.DROP;
        String rooted = made.startsWith("/") ? made : "/" + made;
        return scheme + "://" + authority + rooted + (ownQuery ? "" : request.queryTail());
    }

    private String byListener(String authority, String scheme, int listenerPort) {
        String host = redirect.host().orElse(authority.substring(0, hostEnd(authority)));
        if (redirect.host().isPresent() && hostEnd(host) < host.length()) {
            return host;
        }
        int schemePort = redirect.scheme().isPresent() ? defaultPort(scheme) : listenerPort;
        int shown = redirect.port().orElse(schemePort);
        return shown == 0 || shown == defaultPort(scheme) ? host : host + ":" + shown;
    }

    private String byAuthority(String authority, String before, boolean schemeChanges) {
        String explicit = redirect.port().isPresent() ? ":" + redirect.port().getAsInt() : "";
        if (redirect.host().isPresent()) {
            return redirect.host().get() + explicit;
        }
        int end = hostEnd(authority);
        boolean wasDefault = authority.substring(end).equals(":" + defaultPort(before));
        boolean drops = !explicit.isEmpty() || (wasDefault && schemeChanges);
        return drops ? authority.substring(0, end) + explicit : authority;
    }

    private static String clientScheme(ReadRequest request) {
        for (HeaderLine line : request.headerLines()) {
            if (line.is("x-forwarded-proto")) {
                return line.value();
            }
        }
        return request.scheme();
    }

    private static int hostEnd(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : authority.length();
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
