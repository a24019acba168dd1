package io.waymark.routing.yaml.source;

import java.util.Locale;

/** What to write instead of a value of the wrong type. */
final class TypeHints {

    private TypeHints() {}

    static String text(SourceNode found) {
        return found instanceof SourceNode.Scalar scalar && scalar.text().length() <= 80
                ? "write \"" + scalar.text() + "\" with quotes"
                : "write one text here";
    }

    static String wholeNumber(SourceNode found) {
        if (!(found instanceof SourceNode.Scalar scalar)) {
            return "write one number here, such as 80";
        }
        String text = scalar.text();
        if (!scalar.plain() && ScalarKind.of(text) == ScalarKind.INTEGER) {
            return "write " + text + " without quotes";
        }
        if (text.matches("[-+]?0[0-7]{1,20}")) {
            return "YAML reads a leading zero as octal; write " + text.replaceAll("^\\+?(-?)0+(?=.)", "$1");
        }
        return ScalarKind.of(text) == ScalarKind.NUMBER
                ? "write it in plain decimal digits"
                : "write a number, such as 80";
    }

    static String bool(SourceNode found) {
        if (!(found instanceof SourceNode.Scalar scalar)) {
            return "write true or false here";
        }
        return switch (scalar.text().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "1" -> "write true, in small letters and without quotes";
            case "false", "no", "off", "n", "0" -> "write false, in small letters and without quotes";
            default -> "write true or false here";
        };
    }

    static String mapping(SourceNode found) {
        return found instanceof SourceNode.Sequence
                ? "this is one mapping and no list: remove the dash or the brackets"
                : "write its fields below it, indented, each as `name: value`";
    }

    static String list(SourceNode found) {
        return found instanceof SourceNode.Mapping
                ? "begin each item of the list with a dash"
                : "write it as a list: a dash before each item, or the items in brackets";
    }
}
