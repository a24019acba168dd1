package io.waymark.routing.testkit.routercheck;

import java.nio.file.Path;
import java.util.Set;

/**
 * Tests in the text form of protocol buffers, as JSON line by line, so that problems are told at the lines of the text. Values are texts in
 * quotes, numbers and names; items of a list stand one behind the other under one name. Used once.
 */
final class TextForm {

    private static final Set<String> ENDINGS = Set.of("pb_text", "textproto", "txtpb", "pbtxt", "prototxt");
    private static final Set<String> LISTS = Set.of(
            "tests",
            "additional_request_headers",
            "additional_response_headers",
            "dynamic_metadata",
            "request_header_matches",
            "response_header_matches",
            "route_metadata");

    private final String text;
    private final StringBuilder json = new StringBuilder();
    private int at;

    private TextForm(String text) {
        this.text = text;
    }

    /** Whether a file is told by its name as text. */
    static boolean is(Path file) {
        String name = file.toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The JSON of a text; what is no text of that form becomes no JSON either. */
    static String json(String text) {
        TextForm form = new TextForm(text);
        form.json.append('{');
        form.fields();
        return form.json.append('}').append(text.substring(form.at)).toString();
    }

    private void fields() {
        String before = "";
        blank();
        while (at < text.length() && isName(text.charAt(at))) {
            String name = word();
            before = field(before, name);
            blank();
            if (at < text.length() && ",;".indexOf(text.charAt(at)) >= 0) {
                at++;
                blank();
            }
        }
        json.append(LISTS.contains(before) ? "]" : "");
    }

    private String field(String before, String name) {
        if (name.equals(before) && LISTS.contains(name)) {
            json.append(',');
        } else {
            json.append(LISTS.contains(before) ? "]" : "").append(before.isEmpty() ? "" : ",");
            json.append('"').append(name).append("\":").append(LISTS.contains(name) ? "[" : "");
        }
        blank();
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            blank();
        }
        value();
        return name;
    }

    private void value() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '{') {
            json.append(c);
            at++;
            fields();
            if (at < text.length() && text.charAt(at) == '}') {
                json.append('}');
                at++;
            }
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else {
            String word = word();
            boolean plain = word.matches("true|false|-?[0-9]+");
            json.append(plain ? word : "\"" + word + "\"");
        }
    }

    private void quoted(char quote) {
        json.append('"');
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            boolean escape = c == '\\' && at < text.length();
            json.append(c == '"' ? "\\\"" : escape && text.charAt(at) == '\'' ? "" : String.valueOf(c));
            if (escape) {
                json.append(text.charAt(at++));
            }
        }
        if (at < text.length() && text.charAt(at) == quote) {
            json.append('"');
            at++;
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** Blanks, ends of lines and comments. */
    private void blank() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else {
                json.append(text.charAt(at++));
            }
        }
    }
}
