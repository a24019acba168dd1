package io.waymark.routing.jmh.report;

import java.util.Locale;

/** Names and numbers as a reader wants them. */
final class Words {

    private Words() {}

    /** {@code SPRING_PATH_PATTERN} is spring path pattern; the engine has the name of the product. */
    static String of(String constant) {
        return constant.equals("ENGINE")
                ? "Waymark"
                : constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
