package io.waymark.routing.engine.request;

import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;

/** Brings a path into its canonical form, or refuses it. */
public final class PathReader {

    private final RequestPolicy policy;

    /** Reads by this policy. */
    public PathReader(RequestPolicy policy) {
        this.policy = policy;
    }

    /** The canonical form; throws {@link Refusal}. */
    public CanonicalPath read(String raw) {
        if (isClean(raw)) {
            return new CanonicalPath(raw, raw);
        }
        if (!raw.startsWith("/")) {
            check(Knob.RELATIVE_PATH, RejectReason.PATH_RELATIVE, 0);
        }
        if (refuses(Knob.INVALID_UTF8)) {
            Utf8.check(raw);
        }
        String path = new Segments(policy, escapes(raw)).resolve();
        boolean leaveOut = policy.setting(Knob.PATH_PARAMETERS) == Setting.LEAVE_OUT;
        return new CanonicalPath(path, leaveOut ? withoutParameters(path) : path);
    }

    private static boolean isClean(String raw) {
        int slashes = 0;
        char before = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '/' ? before == '/' : !Chars.unreserved(c) || (c == '.' && before == '/')) {
                return false;
            }
            slashes += c == '/' ? 1 : 0;
            before = c;
        }
        return raw.startsWith("/") && slashes <= RequestPolicy.MAX_SEGMENTS;
    }

    private String escapes(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                i += escape(raw, i, out);
            } else {
                character(c, i);
                out.append(c);
            }
        }
        return out.toString();
    }

    private void character(char c, int at) {
        if (c == '\\') {
            check(Knob.BACKSLASH, RejectReason.PATH_BACKSLASH, at);
        } else if (Chars.outsideAscii(c) || c == '"' || c == '<' || c == '>') {
            check(Knob.RAW_CHARACTERS, RejectReason.PATH_CHARACTER, at);
        }
    }

    /** Appends what an escape becomes; returns how many further characters it took. */
    private int escape(String raw, int at, StringBuilder out) {
        int value = Chars.escape(raw, at);
        if (value < 0) {
            check(Knob.BROKEN_ESCAPES, RejectReason.PATH_BAD_ESCAPE, at);
            out.append('%');
            return 0;
        }
        meaning(raw, value, at);
        if (Chars.unreserved(value) && normalises(Knob.UNRESERVED_ESCAPES)) {
            out.append((char) value);
        } else {
            String text = raw.substring(at, at + 3);
            out.append(normalises(Knob.ESCAPE_CASE) ? upper(text) : text);
        }
        return 2;
    }

    private void meaning(String raw, int value, int at) {
        if (value == 0) {
            check(Knob.ENCODED_NUL, RejectReason.PATH_ENCODED_CONTROL, at);
        } else if (value < ' ' || value == 127) {
            check(Knob.ENCODED_CONTROLS, RejectReason.PATH_ENCODED_CONTROL, at);
        } else if (value == '/' || value == '\\') {
            check(Knob.ENCODED_SLASHES, RejectReason.PATH_ENCODED_SLASH, at);
        } else if (value == '%' && Chars.escape("%" + raw.substring(at + 3), 0) >= 0) {
            check(Knob.DOUBLE_ENCODING, RejectReason.PATH_DOUBLE_ENCODING, at);
        }
    }

    private static String upper(String escape) {
        StringBuilder out = new StringBuilder(escape);
        for (int i = 1; i < 3; i++) {
            char c = out.charAt(i);
            out.setCharAt(i, c >= 'a' && c <= 'f' ? (char) (c - 32) : c);
        }
        return out.toString();
    }

    private static String withoutParameters(String path) {
        StringBuilder out = new StringBuilder(path.length());
        boolean parameter = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            parameter = c == ';' || (parameter && c != '/');
            if (!parameter) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void check(Knob knob, RejectReason reason, int offset) {
        if (refuses(knob)) {
            throw new Refusal(reason, offset);
        }
    }

    private boolean refuses(Knob knob) {
        return policy.setting(knob) == Setting.REFUSE;
    }

    private boolean normalises(Knob knob) {
        return policy.setting(knob) == Setting.NORMALISE;
    }
}
