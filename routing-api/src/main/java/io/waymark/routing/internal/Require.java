package io.waymark.routing.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Refuses arguments with an {@link IllegalArgumentException} that names the argument and the rule. */
public final class Require {

    private Require() {}

    /** Refuses with {@code argument: reason} unless the rule holds. */
    public static void that(boolean holds, String argument, Supplier<String> reason) {
        if (!holds) {
            throw new IllegalArgumentException(argument + ": " + reason.get());
        }
    }

    /** Refuses null. */
    public static void present(String argument, Object value) {
        Objects.requireNonNull(value, () -> argument + ": must not be null");
    }

    /** Refuses empty text. */
    public static void notEmpty(String argument, String value) {
        present(argument, value);
        that(!value.isEmpty(), argument, () -> "must not be empty");
    }

    /** Refuses an empty collection. */
    public static void notEmpty(String argument, Collection<?> value) {
        that(!value.isEmpty(), argument, () -> "must not be empty");
    }

    /** Refuses a number outside {@code min..max}. */
    public static void range(String argument, long value, long min, long max) {
        that(value >= min && value <= max, argument, () -> value + " is not between " + min + " and " + max);
    }

    /** Refuses a port outside 1 to 65535. */
    public static void port(String argument, int port) {
        range(argument, port, 1, 65_535);
    }

    /** Refuses a path that does not start with a slash, or that holds what can never stand in a path. */
    public static void path(String argument, String path) {
        present(argument, path);
        that(path.startsWith("/"), argument, () -> "'" + path + "' must start with '/'");
        pathText(argument, path);
    }

    /** Refuses text that can never stand in a path: {@code ?}, {@code #}, blanks and control characters. */
    public static void pathText(String argument, String text) {
        present(argument, text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            that(
                    c > ' ' && c != 0x7F && c != '?' && c != '#',
                    argument,
                    () -> "'" + text + "' holds '" + c + "', which a path never does");
        }
    }

    /** Refuses a name that is no token, which header and method names are (RFC 9110 section 5.6.2). */
    public static void token(String argument, String name) {
        notEmpty(argument, name);
        that(Ascii.isToken(name), argument, () -> "'" + name + "' is no token (letters, digits and !#$%&'*+-.^_`|~)");
    }

    /** Refuses text with CR, LF or NUL, which would split a header (RFC 9110 section 5.5). */
    public static void headerValue(String argument, String value) {
        present(argument, value);
        that(
                value.indexOf('\r') < 0 && value.indexOf('\n') < 0 && value.indexOf('\0') < 0,
                argument,
                () -> "holds CR, LF or NUL");
    }

    /** Refuses a collection that holds equal things. */
    public static <T> void distinct(String argument, Collection<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            that(seen.add(value), argument, () -> "'" + value + "' stands twice");
        }
    }
}
