package io.waymark.routing.match;

import io.waymark.routing.internal.Require;

/**
 * A share of requests, decided by the one random value of the request: it is taken when {@code value mod denominator <
 * numerator}, the value read as an unsigned 64-bit number.
 *
 * @param numerator 0 or more; at or above the denominator means every request
 * @param denominator 1 or more
 */
public record Fraction(long numerator, long denominator) {

    /** Every request. */
    public static final Fraction ALL = new Fraction(1, 1);

    /** Refuses a negative numerator and a denominator below 1. */
    public Fraction {
        Require.that(numerator >= 0, "numerator", () -> numerator + " is negative");
        Require.that(denominator >= 1, "denominator", () -> denominator + " is below 1");
    }

    /** Percent of the requests, 0 to 100. */
    public static Fraction percent(int percent) {
        Require.range("percent", percent, 0, 100);
        return new Fraction(percent, 100);
    }

    /** Whether a request with this random value belongs to the share. */
    public boolean takes(long randomValue) {
        return Long.remainderUnsigned(randomValue, denominator) < numerator;
    }
}
