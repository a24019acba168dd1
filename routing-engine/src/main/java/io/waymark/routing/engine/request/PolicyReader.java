package io.waymark.routing.engine.request;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestLimits;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;

/**
 * Reads any request by the policy, in the order in which reasons to refuse are told: sizes; the method; the header lines; CR, LF and NUL in
 * target and authority; the Host header; the form of the target; the fragment; the query; the authority; the path.
 */
final class PolicyReader {

    private final RequestPolicy policy;
    private final HeaderNames names;
    private final PathReader paths;
    private final AuthorityReader authorities;
    private final HeaderAliases aliases;
    private final QueryMode queries;

    PolicyReader(
            RequestPolicy policy,
            HeaderNames names,
            HeaderAliases aliases,
            PathReader paths,
            AuthorityReader authorities,
            QueryMode queries) {
        this.policy = policy;
        this.names = names;
        this.aliases = aliases;
        this.paths = paths;
        this.authorities = authorities;
        this.queries = queries;
    }

    void read(RoutingRequest request, ReadRequest into) {
        into.start(request);
        limits(request);
        if (!Chars.isToken(request.method())) {
            throw new Refusal(RejectReason.METHOD_SYNTAX, 0);
        }
        headers(request, into);
        refuseSplits(request.target(), RejectReason.TARGET_CHARACTER);
        refuseSplits(request.authority(), RejectReason.AUTHORITY_HOST);
        into.scheme(Chars.lower(request.scheme()));
        form(request, into);
    }

    private void limits(RoutingRequest request) {
        RequestLimits limits = policy.limits();
        if (request.target().length() > limits.target()) {
            throw new Refusal(RejectReason.TARGET_TOO_LONG, limits.target());
        }
        long all = 0;
        boolean large = request.headerCount() > limits.headers();
        for (int i = 0; !large && i < request.headerCount(); i++) {
            int value = request.headerValue(i).length();
            all += request.headerName(i).length() + value;
            large = value > limits.headerValue() || all > limits.headerChars();
        }
        if (large) {
            throw new Refusal(RejectReason.HEADERS_TOO_LARGE, 0);
        }
    }

    private void headers(RoutingRequest request, ReadRequest into) {
        for (int i = 0; i < request.headerCount(); i++) {
            String name = request.headerName(i);
            if (!Chars.isToken(name)) {
                throw new Refusal(RejectReason.HEADER_NAME, 0);
            }
            if (aliases.has(name)) {
                throw new Refusal(RejectReason.HEADER_ALIAS, 0);
            }
            refuseSplits(request.headerValue(i), RejectReason.HEADER_VALUE);
            int number = names.numberOf(name);
            if (number >= 0) {
                into.line(number, i);
            }
        }
    }

    private static void refuseSplits(String text, RejectReason reason) {
        for (int i = 0; i < text.length(); i++) {
            if (Chars.splits(text.charAt(i))) {
                throw new Refusal(reason, i);
            }
        }
    }

    private void form(RoutingRequest request, ReadRequest into) {
        String target = request.target();
        if (Chars.begins(target, "http://") || Chars.begins(target, "https://")) {
            absolute(target, into);
            return;
        }
        hostHeader(request, into);
        if (request.method().equals("CONNECT") && !target.startsWith("/")) {
            connect(target, into);
        } else if (target.equals("*")) {
            refuse(!request.method().equals("OPTIONS"), Knob.TARGET_FORM, RejectReason.TARGET_FORM, 0);
            split(request.authority(), target, 0, into);
        } else {
            refuse(!target.startsWith("/"), Knob.RELATIVE_PATH, RejectReason.PATH_RELATIVE, 0);
            split(request.authority(), target, 0, into);
        }
    }

    /** The absolute form replaces the Host field, whatever that says (RFC 9112 section 3.2.2). */
    private void absolute(String target, ReadRequest into) {
        int colon = target.indexOf(':');
        into.scheme(Chars.lower(target.substring(0, colon)));
        int start = colon + 3;
        int end = start;
        while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        String rest = target.substring(end);
        boolean rooted = rest.startsWith("/");
        split(target.substring(start, end), rooted ? rest : "/" + rest, rooted ? end : end - 1, into);
    }

    /** Any other form must agree with the Host field (RFC 9112 section 3.2.3). */
    private void hostHeader(RoutingRequest request, ReadRequest into) {
        int hosts = into.lines(HeaderNames.HOST);
        boolean agrees = hosts == 0
                || (hosts == 1
                        && into.value()
                                .trimmed(request.headerValue(into.firstLine(HeaderNames.HOST)))
                                .text()
                                .equalsIgnoreCase(request.authority()));
        refuse(!agrees, Knob.HOST_CONFLICT, RejectReason.HOST_CONFLICT, 0);
    }

    private void connect(String target, ReadRequest into) {
        int colon = AuthorityReader.portColon(target);
        boolean port = colon >= 0 && colon < target.length() - 1;
        refuse(!port, Knob.TARGET_FORM, RejectReason.TARGET_FORM, 0);
        authorities.read(target, into);
        into.path("", "");
        into.query(-1, queries);
    }

    /** Cuts a target at its query; its first character stands at this offset of the raw target. */
    private void split(String authority, String target, int offset, ReadRequest into) {
        int hash = target.indexOf('#');
        refuse(hash >= 0, Knob.FRAGMENT, RejectReason.TARGET_FRAGMENT, offset + hash);
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        if (mark >= 0) {
            query(target, mark + 1, offset);
        }
        authorities.read(authority, into);
        String sent = path.startsWith("/") ? paths.canonical(path, offset) : path;
        into.path(sent, paths.compared(sent));
        into.query(mark < 0 ? -1 : offset + mark + 1, queries);
    }

    private void query(String target, int from, int offset) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            refuse(c <= ' ' || c >= 0x7F, Knob.RAW_CHARACTERS, RejectReason.TARGET_CHARACTER, offset + i);
        }
    }

    private void refuse(boolean fault, Knob knob, RejectReason reason, int offset) {
        if (fault && policy.setting(knob) == Setting.REFUSE) {
            throw new Refusal(reason, offset);
        }
    }
}
