package io.waymark.routing.engine.request;

import io.waymark.routing.policy.Setting;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How the names and values of a query are decoded for the comparison. */
enum QueryMode {
    /** Not at all. */
    KEEP,
    /** The escapes of unreserved characters. */
    UNRESERVED,
    /** All escapes, after the pieces are cut. */
    PERCENT,
    /** All escapes, and plus signs become blanks. */
    FORM;

    static QueryMode of(Setting setting) {
        return switch (setting) {
            case NORMALISE -> UNRESERVED;
            case PERCENT -> PERCENT;
            case FORM -> FORM;
            case KEEP, REFUSE, LEAVE_OUT -> KEEP;
        };
    }

    /** Whether what is decoded can be taken for what cuts the pieces, so that each must be decoded by itself. */
    boolean decodesAll() {
        return this == PERCENT || this == FORM;
    }

    /** A name or a value with all its escapes decoded; a run of escapes that is no UTF-8 stays. */
    String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            if (end > at) {
                decoded.append(run(text, at, end));
                at = end;
            } else {
                char c = text.charAt(at++);
                decoded.append(c == '+' && this == FORM ? ' ' : c);
            }
        }
        return decoded.toString();
    }

    private static int runEnd(String text, int from) {
        int end = from;
        while (Chars.escape(text, end) >= 0) {
            end += 3;
        }
        return end;
    }

    private static String run(String text, int from, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8 utf8 = new Utf8();
        utf8.start();
        for (int at = from; at < end; at += 3) {
            int value = Chars.escape(text, at);
            utf8.add(value);
            bytes.write(value);
        }
        return utf8.isWhole() ? bytes.toString(StandardCharsets.UTF_8) : text.substring(from, end);
    }
}
