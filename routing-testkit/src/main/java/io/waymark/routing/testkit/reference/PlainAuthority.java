package io.waymark.routing.testkit.reference;

import io.waymark.routing.match.IpAddress;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.util.List;

/** Reads authorities by a policy. */
final class PlainAuthority {

    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 253;

    private final RequestPolicy policy;

    PlainAuthority(RequestPolicy policy) {
        this.policy = policy;
    }

    /** The host in lower case, without port and, where the policy says so, final dot. */
    String host(String authority) {
        if (refuses(Knob.AUTHORITY_FORM)) {
            form(authority);
        }
        String host = plainHost(authority);
        if (host.endsWith(".") && refuses(Knob.TRAILING_DOT)) {
            throw new Refused(RejectReason.AUTHORITY_TRAILING_DOT, host.length() - 1);
        }
        String stripped = host.endsWith(".") && policy.setting(Knob.TRAILING_DOT) == Setting.NORMALISE
                ? host.substring(0, host.length() - 1)
                : host;
        if (!stripped.startsWith("[") && refuses(Knob.HOST_CHARACTERS)) {
            characters(stripped);
        }
        return stripped;
    }

    /** The host in lower case, without port: nothing is refused. */
    String plainHost(String authority) {
        int colon = portColon(authority);
        return lower(colon < 0 ? authority : authority.substring(0, colon));
    }

    /** The authority form of CONNECT names a port. */
    void requirePort(String target) {
        int colon = portColon(target);
        if (refuses(Knob.TARGET_FORM) && (colon < 0 || colon == target.length() - 1)) {
            throw new Refused(RejectReason.TARGET_FORM, 0);
        }
    }

    private void form(String authority) {
        int at = authority.indexOf('@');
        if (at >= 0) {
            throw new Refused(RejectReason.AUTHORITY_USERINFO, at);
        }
        int colon = portColon(authority);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (host.isEmpty()) {
            throw new Refused(RejectReason.AUTHORITY_HOST, 0);
        }
        if (host.startsWith("[")) {
            brackets(host);
        } else if (host.indexOf(':') >= 0) {
            throw new Refused(RejectReason.AUTHORITY_HOST, host.indexOf(':'));
        }
        if (colon >= 0) {
            port(authority.substring(colon + 1), colon + 1);
        }
    }

    private static void brackets(String host) {
        try {
            boolean closed = host.indexOf(']') == host.length() - 1 && host.indexOf(':') >= 0;
            if (!closed) {
                throw new Refused(RejectReason.AUTHORITY_HOST, 0);
            }
            IpAddress.parse(host.substring(1, host.length() - 1));
        } catch (IllegalArgumentException noAddress) {
            throw new Refused(RejectReason.AUTHORITY_HOST, 0);
        }
    }

    private static void port(String digits, int offset) {
        boolean number = digits.isEmpty() || (digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) <= 65_535);
        if (!number) {
            throw new Refused(RejectReason.AUTHORITY_PORT, offset);
        }
    }

    private static void characters(String host) {
        boolean known = host.matches("[a-z0-9._-]+") && host.length() <= MAX_NAME;
        boolean labels = List.of(host.split("\\.", -1)).stream()
                .allMatch(label -> !label.isEmpty() && label.length() <= MAX_LABEL);
        if (!known || !labels) {
            throw new Refused(RejectReason.AUTHORITY_HOST, 0);
        }
    }

    /** The port of an authority with its colon, as written; empty if there is none. */
    static String portOf(String authority) {
        int colon = portColon(authority);
        return colon < 0 ? "" : authority.substring(colon);
    }

    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    /** ASCII letters alone are lowered: a Kelvin sign is no k. */
    static String lower(String text) {
        StringBuilder lowered = new StringBuilder(text.length());
        text.chars().forEach(c -> lowered.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return lowered.toString();
    }

    private boolean refuses(Knob knob) {
        return policy.setting(knob) == Setting.REFUSE;
    }
}
