package io.waymark.routing.engine.request;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;

/** Reads requests by a policy. Immutable; safe for any thread. */
public final class RequestReader {

    private final RequestPolicy policy;
    private final PathReader paths;
    private final AuthorityReader authorities;

    /** Reads by this policy. */
    public RequestReader(RequestPolicy policy) {
        this.policy = policy;
        this.paths = new PathReader(policy);
        this.authorities = new AuthorityReader(policy);
    }

    /** How paths are read. */
    public PathReader paths() {
        return paths;
    }

    /** How authorities are read. */
    public AuthorityReader authorities() {
        return authorities;
    }

    /** The policy. */
    public RequestPolicy policy() {
        return policy;
    }

    /** The canonical form; throws {@link Refusal}. */
    public CanonicalRequest read(RoutingRequest request) {
        String target = request.target();
        if (target.length() > RequestPolicy.MAX_TARGET) {
            throw new Refusal(RejectReason.TARGET_TOO_LONG, RequestPolicy.MAX_TARGET);
        }
        if (!Chars.token(request.method())) {
            throw new Refusal(RejectReason.METHOD_SYNTAX, 0);
        }
        HeaderCheck.check(request);
        characters(target);
        return form(request, target);
    }

    private void characters(String target) {
        int lineBreak = Chars.breakAt(target);
        if (lineBreak >= 0) {
            throw new Refusal(RejectReason.TARGET_CHARACTER, lineBreak);
        }
        int fragment = target.indexOf('#');
        if (fragment >= 0 && refuses(Knob.FRAGMENT)) {
            throw new Refusal(RejectReason.TARGET_FRAGMENT, fragment);
        }
        int mark = target.indexOf('?');
        for (int i = mark; i >= 0 && i < target.length(); i++) {
            if (Chars.outsideAscii(target.charAt(i)) && refuses(Knob.RAW_CHARACTERS)) {
                throw new Refusal(RejectReason.TARGET_CHARACTER, i);
            }
        }
    }

    private CanonicalRequest form(RoutingRequest request, String target) {
        if (target.startsWith("/")) {
            return origin(request, request.authority(), target, true);
        }
        if (target.equals("*")) {
            formGoesWith(request, "OPTIONS");
            return pathless(request, request.authority());
        }
        int scheme = Chars.lower(target).startsWith("http://")
                ? 7
                : Chars.lower(target).startsWith("https://") ? 8 : 0;
        if (scheme > 0) {
            return absolute(request, target.substring(scheme));
        }
        if (request.method().equals("CONNECT")) {
            return connect(request, target);
        }
        return origin(request, request.authority(), target, true);
    }

    private CanonicalRequest absolute(RoutingRequest request, String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '/' && rest.charAt(end) != '?') {
            end++;
        }
        String path = rest.substring(end);
        return origin(request, rest.substring(0, end), path.startsWith("/") ? path : "/" + path, false);
    }

    private CanonicalRequest connect(RoutingRequest request, String target) {
        int colon = target.lastIndexOf(':');
        if ((colon < 0 || colon < target.lastIndexOf(']') || colon == target.length() - 1)
                && refuses(Knob.TARGET_FORM)) {
            throw new Refusal(RejectReason.TARGET_FORM, 0);
        }
        return pathless(request, target);
    }

    private void formGoesWith(RoutingRequest request, String method) {
        if (!request.method().equals(method) && refuses(Knob.TARGET_FORM)) {
            throw new Refusal(RejectReason.TARGET_FORM, 0);
        }
    }

    private CanonicalRequest pathless(RoutingRequest request, String authority) {
        return new CanonicalRequest(request, authority, host(request, authority, false), request.target(), "", "");
    }

    private CanonicalRequest origin(RoutingRequest request, String authority, String target, boolean hostCounts) {
        String host = host(request, authority, hostCounts);
        int mark = target.indexOf('?');
        CanonicalPath path = paths.read(mark < 0 ? target : target.substring(0, mark));
        String query = mark < 0 ? "" : target.substring(mark);
        return new CanonicalRequest(request, authority, host, path.path(), path.matchPath(), query);
    }

    private String host(RoutingRequest request, String authority, boolean hostCounts) {
        int lineBreak = Chars.breakAt(authority);
        if (lineBreak >= 0) {
            throw new Refusal(RejectReason.AUTHORITY_HOST, lineBreak);
        }
        if (refuses(Knob.HOST_CONFLICT)) {
            hostField(request, authority, hostCounts);
        }
        return authorities.host(authority);
    }

    private static void hostField(RoutingRequest request, String authority, boolean compared) {
        int seen = 0;
        for (int i = 0; i < request.headerCount(); i++) {
            if (request.headerName(i).equalsIgnoreCase("host")) {
                boolean differs =
                        compared && !Chars.lower(request.headerValue(i).strip()).equals(Chars.lower(authority));
                if (++seen > 1 || differs) {
                    throw new Refusal(RejectReason.HOST_CONFLICT, 0);
                }
            }
        }
    }

    private boolean refuses(Knob knob) {
        return policy.setting(knob) == Setting.REFUSE;
    }
}
