package io.waymark.routing.engine.request;

import io.waymark.routing.match.IpAddress;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;

/** Reads any authority by the policy. Host and port are cut by hand; no name is ever looked up. */
final class AuthorityReader {

    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 253;

    private final RequestPolicy policy;

    AuthorityReader(RequestPolicy policy) {
        this.policy = policy;
    }

    /** Where the port begins with its colon; -1 if there is none. */
    static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    /** The first line of a header stands for the authority where hosts are compared. */
    static void readNamed(int header, ReadRequest into) {
        String value = into.lines(header) == 0
                ? ""
                : into.value()
                        .trimmed(into.original().headerValue(into.firstLine(header)))
                        .text();
        int colon = portColon(value);
        int end = colon < 0 ? value.length() : colon;
        write(Chars.lower(value.substring(0, end)), Chars.lower(value.substring(end)), into);
    }

    void read(String authority, ReadRequest into) {
        String host = host(authority);
        int colon = portColon(authority);
        into.authority(authority);
        write(host, colon < 0 ? "" : Chars.lower(authority.substring(colon)), into);
    }

    /** Whether the policy takes an authority that a rewrite made of a request. */
    boolean takes(String authority) {
        try {
            host(authority);
            return authority.length() <= 2 * policy.limits().target()
                    && authority.chars().noneMatch(c -> Chars.splits((char) c));
        } catch (Refusal unsafe) {
            return false;
        }
    }

    /** The host as it is compared. */
    private String host(String authority) {
        int colon = portColon(authority);
        String asSent = colon < 0 ? authority : authority.substring(0, colon);
        if (policy.setting(Knob.AUTHORITY_FORM) == Setting.REFUSE) {
            form(authority, asSent, colon);
        }
        return canonical(asSent);
    }

    /** A character that is not ASCII is in no pattern, so any byte that is not either will do for it. */
    private static void write(String host, String port, ReadRequest into) {
        String both = host + port;
        byte[] bytes = into.hostRoom(both.length());
        for (int i = 0; i < both.length(); i++) {
            bytes[i] = both.charAt(i) < 0x80 ? (byte) both.charAt(i) : (byte) 0xFF;
        }
        into.host(host.length(), both.length());
    }

    private static void form(String authority, String host, int colon) {
        refuse(authority.indexOf('@') >= 0, RejectReason.AUTHORITY_USERINFO, authority.indexOf('@'));
        refuse(host.isEmpty(), RejectReason.AUTHORITY_HOST, 0);
        if (host.startsWith("[")) {
            refuse(!isBracketedAddress(host), RejectReason.AUTHORITY_HOST, 0);
        } else {
            refuse(host.indexOf(':') >= 0, RejectReason.AUTHORITY_HOST, host.indexOf(':'));
        }
        refuse(colon >= 0 && !isPort(authority, colon + 1), RejectReason.AUTHORITY_PORT, colon + 1);
    }

    private static boolean isBracketedAddress(String host) {
        if (host.indexOf(']') != host.length() - 1 || host.indexOf(':') < 0) {
            return false;
        }
        try {
            IpAddress.parse(host.substring(1, host.length() - 1));
            return true;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Digits up to 65535, or nothing. */
    private static boolean isPort(String authority, int from) {
        int number = 0;
        for (int i = from; i < authority.length(); i++) {
            if (!Chars.isDigit(authority.charAt(i)) || i - from >= 5) {
                return false;
            }
            number = number * 10 + authority.charAt(i) - '0';
        }
        return number <= 65_535;
    }

    private String canonical(String asSent) {
        String host = Chars.lower(asSent);
        Setting dot = policy.setting(Knob.TRAILING_DOT);
        if (host.endsWith(".") && dot != Setting.KEEP) {
            refuse(dot == Setting.REFUSE, RejectReason.AUTHORITY_TRAILING_DOT, host.length() - 1);
            host = host.substring(0, host.length() - 1);
        }
        boolean characters = policy.setting(Knob.HOST_CHARACTERS) == Setting.REFUSE && !host.startsWith("[");
        refuse(characters && !isName(host), RejectReason.AUTHORITY_HOST, 0);
        return host;
    }

    private static boolean isName(String host) {
        int label = 0;
        for (int i = 0; i < host.length(); i++) {
            boolean dot = host.charAt(i) == '.';
            if (dot ? label == 0 : !Chars.isHost(host.charAt(i)) || ++label > MAX_LABEL) {
                return false;
            }
            label = dot ? 0 : label;
        }
        return label > 0 && host.length() <= MAX_NAME;
    }

    private static void refuse(boolean fault, RejectReason reason, int offset) {
        if (fault) {
            throw new Refusal(reason, offset);
        }
    }
}
