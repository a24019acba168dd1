package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestLimits;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a request by a policy: limits, method, headers, form of the target, authority, query, path, in this order. */
final class PlainPolicy {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private final RequestPolicy policy;
    private final Set<String> counting;
    private final PlainPath paths;
    private final PlainAuthority authorities;

    /**
     * Reads by this policy.
     *
     * @param counting the headers at which the configuration looks, or which it sets, in lower case
     */
    PlainPolicy(RequestPolicy policy, Set<String> counting) {
        this.policy = policy;
        this.counting = counting;
        this.paths = new PlainPath(policy);
        this.authorities = new PlainAuthority(policy);
    }

    /** The canonical request. */
    CanonicalRequest read(RoutingRequest request) {
        limits(request);
        if (!request.method().matches(TOKEN)) {
            throw new Refused(RejectReason.METHOD_SYNTAX, 0);
        }
        List<HeaderLine> headers = headers(request);
        noSplit(request.target(), RejectReason.TARGET_CHARACTER);
        noSplit(request.authority(), RejectReason.AUTHORITY_HOST);
        return form(request, headers);
    }

    private void limits(RoutingRequest request) {
        RequestLimits limits = policy.limits();
        if (request.target().length() > limits.target()) {
            throw new Refused(RejectReason.TARGET_TOO_LONG, limits.target());
        }
        int all = 0;
        for (HeaderLine line : HeaderChanges.lines(request)) {
            all += line.name().length() + line.value().length();
            if (line.value().length() > limits.headerValue()) {
                throw new Refused(RejectReason.HEADERS_TOO_LARGE, 0);
            }
        }
        if (request.headerCount() > limits.headers() || all > limits.headerChars()) {
            throw new Refused(RejectReason.HEADERS_TOO_LARGE, 0);
        }
    }

    private List<HeaderLine> headers(RoutingRequest request) {
        for (HeaderLine line : HeaderChanges.lines(request)) {
            if (!line.name().matches(TOKEN)) {
                throw new Refused(RejectReason.HEADER_NAME, 0);
            }
            if (isAlias(line.name()) && refuses(Knob.HEADER_ALIASES)) {
                throw new Refused(RejectReason.HEADER_ALIAS, 0);
            }
            noSplit(line.value(), RejectReason.HEADER_VALUE);
        }
        return HeaderChanges.lines(request).stream()
                .map(line -> new HeaderLine(line.name(), trim(line.value())))
                .toList();
    }

    /** Whether a name is unlike every header that counts, and like one of them to those who read {@code _} and {@code .} as {@code -}. */
    private boolean isAlias(String name) {
        String lower = PlainAuthority.lower(name);
        String dashed = lower.replaceAll("[_.]", "-");
        return !counting.contains(lower)
                && counting.stream()
                        .anyMatch(each -> each.replaceAll("[_.]", "-").equals(dashed));
    }

    private static String trim(String value) {
        return value.replaceAll("^[ \\t]+|[ \\t]+$", "");
    }

    private static void noSplit(String text, RejectReason reason) {
        for (int i = 0; i < text.length(); i++) {
            if ("\r\n\0".indexOf(text.charAt(i)) >= 0) {
                throw new Refused(reason, i);
            }
        }
    }

    private CanonicalRequest form(RoutingRequest request, List<HeaderLine> headers) {
        String target = request.target();
        String lower = target.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return absolute(request, headers, target, lower.substring(0, lower.indexOf(':')));
        }
        hostHeader(request.authority(), headers);
        if (request.method().equals("CONNECT") && !target.startsWith("/")) {
            authorities.requirePort(target);
            return read(request, headers, request.scheme(), target, "", Optional.empty(), 0);
        }
        boolean star = target.equals("*");
        if (star && !request.method().equals("OPTIONS") && refuses(Knob.TARGET_FORM)) {
            throw new Refused(RejectReason.TARGET_FORM, 0);
        }
        if (!star && !target.startsWith("/") && refuses(Knob.RELATIVE_PATH)) {
            throw new Refused(RejectReason.PATH_RELATIVE, 0);
        }
        return split(request, headers, request.scheme(), request.authority(), target, 0);
    }

    private CanonicalRequest absolute(RoutingRequest request, List<HeaderLine> headers, String target, String scheme) {
        int start = scheme.length() + 3;
        int end = start;
        while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        String authority = target.substring(start, end);
        String rest = target.substring(end);
        String path = rest.startsWith("/") ? rest : "/" + rest;
        return split(request, headers, scheme, authority, path, rest.startsWith("/") ? end : end - 1);
    }

    /** An absolute target replaces the Host field, any other form must agree with it (RFC 9112 section 3.2). */
    private void hostHeader(String authority, List<HeaderLine> headers) {
        List<String> hosts = headers.stream()
                .filter(line -> line.is("host"))
                .map(HeaderLine::value)
                .toList();
        boolean conflict =
                hosts.size() > 1 || (hosts.size() == 1 && !hosts.get(0).equalsIgnoreCase(authority));
        if (conflict && refuses(Knob.HOST_CONFLICT)) {
            throw new Refused(RejectReason.HOST_CONFLICT, 0);
        }
    }

    private CanonicalRequest split(
            RoutingRequest request,
            List<HeaderLine> headers,
            String scheme,
            String authority,
            String target,
            int offset) {
        int hash = target.indexOf('#');
        if (hash >= 0 && refuses(Knob.FRAGMENT)) {
            throw new Refused(RejectReason.TARGET_FRAGMENT, offset + hash);
        }
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        Optional<String> query = mark < 0 ? Optional.empty() : Optional.of(target.substring(mark + 1));
        query.ifPresent(text -> query(text, offset + mark + 1));
        return read(request, headers, scheme, authority, path, query, offset);
    }

    private void query(String query, int offset) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if ((c <= ' ' || c >= 0x7F) && refuses(Knob.RAW_CHARACTERS)) {
                throw new Refused(RejectReason.TARGET_CHARACTER, offset + i);
            }
        }
    }

    private CanonicalRequest read(
            RoutingRequest request,
            List<HeaderLine> headers,
            String scheme,
            String authority,
            String path,
            Optional<String> query,
            int offset) {
        String host = authorities.host(authority);
        String canonical = path.startsWith("/") ? paths.canonical(path, offset) : path;
        return new CanonicalRequest(
                request,
                request.method(),
                PlainAuthority.lower(scheme),
                authority,
                host,
                canonical,
                paths.compared(canonical),
                query,
                headers,
                policy.setting(Knob.QUERY_ESCAPES));
    }

    /** The host of an authority that a rewrite made. */
    String hostOf(String authority) {
        return authorities.plainHost(authority);
    }

    /** A rewritten path that is sent on, checked by the same policy. */
    String forwarded(String path) {
        return paths.forwarded(path);
    }

    /** The rewritten path of a redirect, checked by the same policy. */
    String rewritten(String path) {
        return paths.rewritten(path);
    }

    /** The query that a rewrite brings into a redirect, with its question mark or empty, checked by the same policy. */
    String rewrittenQuery(String query) {
        boolean splits = query.matches("(?s).*[\\r\\n\\x00].*");
        boolean odd = !query.matches("[!-~]*") && refuses(Knob.RAW_CHARACTERS);
        if (splits || odd) {
            throw new Refused(RejectReason.REWRITE_UNSAFE, 0);
        }
        return query;
    }

    /** An authority that a rewrite made of the request, checked by the same policy. */
    String rewrittenAuthority(String authority) {
        try {
            authorities.host(authority);
        } catch (Refused unsafe) {
            throw new Refused(RejectReason.REWRITE_UNSAFE, 0);
        }
        if (authority.matches("(?s).*[\\r\\n\\x00].*")
                || authority.length() > 2 * policy.limits().target()) {
            throw new Refused(RejectReason.REWRITE_UNSAFE, 0);
        }
        return authority;
    }

    /** What of a path is compared. */
    String compared(String path) {
        return paths.compared(path);
    }

    private boolean refuses(Knob knob) {
        return policy.setting(knob) == Setting.REFUSE;
    }
}
