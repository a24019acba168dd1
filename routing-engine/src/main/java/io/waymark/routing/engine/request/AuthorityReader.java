package io.waymark.routing.engine.request;

import io.waymark.routing.match.IpAddress;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;

/** Cuts the host out of an authority, by hand, since {@code java.net.URI} reads some authorities in its own way. */
public final class AuthorityReader {

    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;

    private final RequestPolicy policy;

    /** Reads by this policy. */
    public AuthorityReader(RequestPolicy policy) {
        this.policy = policy;
    }

    /** The host in lower case, {@code ""} where there is none; throws {@link Refusal}. */
    public String host(String authority) {
        if (authority.isEmpty()) {
            return "";
        }
        int at = authority.indexOf('@');
        if (at >= 0) {
            refuse(Knob.AUTHORITY_FORM, RejectReason.AUTHORITY_USERINFO, at);
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        if (hasPort && !isPort(authority.substring(colon + 1))) {
            refuse(Knob.AUTHORITY_FORM, RejectReason.AUTHORITY_PORT, colon + 1);
        }
        String host = Chars.lower(hasPort ? authority.substring(0, colon) : authority);
        if (host.isEmpty()) {
            refuse(Knob.AUTHORITY_FORM, RejectReason.AUTHORITY_HOST, 0);
        }
        return host.startsWith("[") ? address(host) : name(host);
    }

    private static boolean isPort(String digits) {
        return digits.length() <= 5
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.isEmpty() || Integer.parseInt(digits) <= 65_535);
    }

    private String address(String host) {
        if (!host.endsWith("]") || !isAddress(host.substring(1, host.length() - 1))) {
            refuse(Knob.AUTHORITY_FORM, RejectReason.AUTHORITY_HOST, 0);
        }
        return host;
    }

    private static boolean isAddress(String text) {
        try {
            return text.indexOf(':') >= 0 && !IpAddress.parse(text).toString().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private String name(String given) {
        String host = given;
        if (host.length() > 1 && host.endsWith(".")) {
            refuse(Knob.TRAILING_DOT, RejectReason.AUTHORITY_TRAILING_DOT, host.length() - 1);
            boolean strip = policy.setting(Knob.TRAILING_DOT) == Setting.NORMALISE;
            host = strip ? host.substring(0, host.length() - 1) : host;
        }
        int fault = fault(host);
        if (fault >= 0) {
            refuse(Knob.HOST_CHARACTERS, RejectReason.AUTHORITY_HOST, fault);
        }
        return host;
    }

    private static int fault(String host) {
        int label = 0;
        for (int i = 0; i <= host.length(); i++) {
            char c = i == host.length() ? '.' : host.charAt(i);
            if (c == '.' ? label == 0 : !Chars.letterOrDigit(c) && c != '-' && c != '_') {
                return i;
            }
            label = c == '.' ? 0 : label + 1;
            if (label > MAX_LABEL) {
                return i;
            }
        }
        return host.length() > MAX_NAME ? MAX_NAME : -1;
    }

    private void refuse(Knob knob, RejectReason reason, int offset) {
        if (policy.setting(knob) == Setting.REFUSE) {
            throw new Refusal(reason, offset);
        }
    }
}
