package io.waymark.routing.engine.request;

import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;

/** Checks the characters and escapes of a segment and brings the escapes into their one form. */
final class EscapeReader {

    private static final String REFUSED_MARKS = "\"<>";

    private final RequestPolicy policy;
    private final boolean decodes;
    private final boolean raises;
    private final boolean checksUtf8;

    EscapeReader(RequestPolicy policy) {
        this.policy = policy;
        this.decodes = policy.setting(Knob.UNRESERVED_ESCAPES) == Setting.NORMALISE;
        this.raises = policy.setting(Knob.ESCAPE_CASE) == Setting.NORMALISE;
        this.checksUtf8 = policy.setting(Knob.INVALID_UTF8) == Setting.REFUSE;
    }

    /** The segment with its escapes in canonical form; the offset is that of its first character. */
    String canonical(String segment, int offset) {
        StringBuilder made = new StringBuilder(segment.length());
        Utf8 utf8 = new Utf8();
        utf8.start();
        for (int i = 0; i < segment.length(); i++) {
            int value = Chars.escape(segment, i);
            if (value < 0) {
                raw(segment.charAt(i), offset + i, utf8);
                made.append(segment.charAt(i));
            } else {
                escaped(segment, i, value, offset + i);
                utf8.add(value);
                append(segment, i, value, made);
                i += 2;
            }
        }
        if (checksUtf8 && !utf8.isWhole()) {
            throw new Refusal(RejectReason.PATH_BAD_UTF8, offset);
        }
        return made.toString();
    }

    private void raw(char c, int at, Utf8 utf8) {
        utf8.addRaw();
        if (c == '%') {
            refuse(Knob.BROKEN_ESCAPES, RejectReason.PATH_BAD_ESCAPE, at);
        } else if (c == '\\') {
            refuse(Knob.BACKSLASH, RejectReason.PATH_BACKSLASH, at);
        } else if (c <= ' ' || c >= 0x7F || REFUSED_MARKS.indexOf(c) >= 0) {
            refuse(Knob.RAW_CHARACTERS, RejectReason.PATH_CHARACTER, at);
        }
    }

    private void escaped(String segment, int i, int value, int at) {
        if (value == '/' || value == '\\') {
            refuse(Knob.ENCODED_SLASHES, RejectReason.PATH_ENCODED_SLASH, at);
        } else if (value == 0) {
            refuse(Knob.ENCODED_NUL, RejectReason.PATH_ENCODED_CONTROL, at);
        } else if (value < ' ' || value == 0x7F) {
            refuse(Knob.ENCODED_CONTROLS, RejectReason.PATH_ENCODED_CONTROL, at);
        } else if (value == '%' && hexEnd(segment, hexEnd(segment, i + 3)) > 0) {
            refuse(Knob.DOUBLE_ENCODING, RejectReason.PATH_DOUBLE_ENCODING, at);
        }
    }

    /** Where a hex digit ends that begins here, plain or in an escape that is decoded; -1 if there is none. */
    private int hexEnd(String segment, int at) {
        if (at < 0 || Chars.isHex(segment, at)) {
            return at < 0 ? at : at + 1;
        }
        int value = decodes ? Chars.escape(segment, at) : -1;
        return value >= 0 && Chars.isHex(String.valueOf((char) value), 0) ? at + 3 : -1;
    }

    private void append(String segment, int i, int value, StringBuilder made) {
        if (decodes && Chars.isUnreserved(value)) {
            made.append((char) value);
        } else {
            made.append('%').append(digit(segment.charAt(i + 1))).append(digit(segment.charAt(i + 2)));
        }
    }

    private char digit(char c) {
        return raises && c >= 'a' ? (char) (c - 32) : c;
    }

    private void refuse(Knob knob, RejectReason reason, int at) {
        if (policy.setting(knob) == Setting.REFUSE) {
            throw new Refusal(reason, at);
        }
    }
}
