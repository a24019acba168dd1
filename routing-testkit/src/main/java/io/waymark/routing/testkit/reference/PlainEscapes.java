package io.waymark.routing.testkit.reference;

import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks and decodes the characters of one segment. */
final class PlainEscapes {

    private static final String REFUSED_MARKS = "\"<>";
    private static final Pattern RUN = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private final RequestPolicy policy;

    PlainEscapes(RequestPolicy policy) {
        this.policy = policy;
    }

    /** The segment with its escapes in canonical form; the offset is that of its first character. */
    String canonical(String segment, int offset) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%' && isHex(segment, i + 1) && isHex(segment, i + 2)) {
                int value = Integer.parseInt(segment.substring(i + 1, i + 3), 16);
                check(segment, i, value, offset);
                text.append(escape(segment.substring(i, i + 3), value));
                bytes.write(value);
                i += 2;
            } else {
                check(c, offset + i);
                text.append(c);
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (refuses(Knob.INVALID_UTF8) && !isUtf8(bytes.toByteArray())) {
            throw new Refused(RejectReason.PATH_BAD_UTF8, offset);
        }
        return text.toString();
    }

    private void check(char c, int at) {
        if (c == '%') {
            refuse(Knob.BROKEN_ESCAPES, RejectReason.PATH_BAD_ESCAPE, at);
        } else if (c == '\\') {
            refuse(Knob.BACKSLASH, RejectReason.PATH_BACKSLASH, at);
        } else if (c <= ' ' || c >= 0x7F || REFUSED_MARKS.indexOf(c) >= 0) {
            refuse(Knob.RAW_CHARACTERS, RejectReason.PATH_CHARACTER, at);
        }
    }

    private void check(String segment, int i, int value, int offset) {
        int at = offset + i;
        if (value == '/' || value == '\\') {
            refuse(Knob.ENCODED_SLASHES, RejectReason.PATH_ENCODED_SLASH, at);
        } else if (value == 0) {
            refuse(Knob.ENCODED_NUL, RejectReason.PATH_ENCODED_CONTROL, at);
        } else if (value < ' ' || value == 0x7F) {
            refuse(Knob.ENCODED_CONTROLS, RejectReason.PATH_ENCODED_CONTROL, at);
        } else if (value == '%' && startsWithHex(segment.substring(i + 3, Math.min(segment.length(), i + 9)))) {
            refuse(Knob.DOUBLE_ENCODING, RejectReason.PATH_DOUBLE_ENCODING, at);
        }
    }

    /** Whether two hex digits come next, once what is decoded is decoded: two of them are at most two escapes. */
    private boolean startsWithHex(String next) {
        boolean decodes = policy.setting(Knob.UNRESERVED_ESCAPES) == Setting.NORMALISE;
        String read = decodes ? decodeUnreserved(next) : next;
        return isHex(read, 0) && isHex(read, 1);
    }

    private String escape(String written, int value) {
        if (policy.setting(Knob.UNRESERVED_ESCAPES) == Setting.NORMALISE && isUnreserved(value)) {
            return String.valueOf((char) value);
        }
        return policy.setting(Knob.ESCAPE_CASE) == Setting.NORMALISE ? written.toUpperCase(Locale.ROOT) : written;
    }

    /** Text with the escapes of unreserved characters decoded once (RFC 3986 section 6.2.2.2); all else stays. */
    static String decodeUnreserved(String text) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                int value = Integer.parseInt(text.substring(i + 1, i + 3), 16);
                if (isUnreserved(value)) {
                    decoded.append((char) value);
                    i += 2;
                    continue;
                }
            }
            decoded.append(text.charAt(i));
        }
        return decoded.toString();
    }

    /** Text with all escapes decoded; a run of escapes that is no UTF-8 stays as it is. */
    static String decodeAll(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(decodedRun(run.group())));
    }

    private static String decodedRun(String run) {
        byte[] bytes = HexFormat.of().parseHex(run.replace("%", ""));
        return isUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : run;
    }

    private static boolean isUnreserved(int value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || "-._~".indexOf(value) >= 0;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && "0123456789abcdefABCDEF".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private void refuse(Knob knob, RejectReason reason, int at) {
        if (refuses(knob)) {
            throw new Refused(reason, at);
        }
    }

    private boolean refuses(Knob knob) {
        return policy.setting(knob) == Setting.REFUSE;
    }
}
