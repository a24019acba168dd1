package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.FoundValue;

/** Reads whole numbers of 64 bits in decimal digits with an optional sign; anything else is no number. */
final class WholeNumber {

    private static final long TENTH = Long.MIN_VALUE / 10;

    private WholeNumber() {}

    /** Whether the value is a whole number with {@code start <= number < end}. */
    static boolean isBetween(FoundValue value, long start, long end) {
        String text = value.whole();
        int at = value.from();
        boolean negative = at < value.to() && text.charAt(at) == '-';
        if (negative || (at < value.to() && text.charAt(at) == '+')) {
            at++;
        }
        if (at == value.to()) {
            return false;
        }
        long below = 0;
        for (; at < value.to(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9 || below < TENTH || below * 10 < Long.MIN_VALUE + digit) {
                return false;
            }
            below = below * 10 - digit;
        }
        if (!negative && below == Long.MIN_VALUE) {
            return false;
        }
        long number = negative ? below : -below;
        return number >= start && number < end;
    }
}
