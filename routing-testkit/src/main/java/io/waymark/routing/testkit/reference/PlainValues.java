package io.waymark.routing.testkit.reference;

import com.google.re2j.Pattern;
import io.waymark.routing.match.ValueMatch;
import java.math.BigInteger;

/**
 * Whether a value match takes a value that is there.
 *
 * @param value the value
 */
public record PlainValues(String value) implements ValueMatch.Cases<Boolean> {

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int MAX_DIGITS = 20;

    /** Whether the match takes the value. */
    public static boolean takes(ValueMatch match, String value) {
        return match.on(new PlainValues(value));
    }

    @Override
    public Boolean exact(ValueMatch.Exact match) {
        return folded(match.ignoreCase()).equals(PlainPaths.fold(match.text(), match.ignoreCase()));
    }

    @Override
    public Boolean prefix(ValueMatch.Prefix match) {
        return folded(match.ignoreCase()).startsWith(PlainPaths.fold(match.text(), match.ignoreCase()));
    }

    @Override
    public Boolean suffix(ValueMatch.Suffix match) {
        return folded(match.ignoreCase()).endsWith(PlainPaths.fold(match.text(), match.ignoreCase()));
    }

    @Override
    public Boolean contains(ValueMatch.Contains match) {
        return folded(match.ignoreCase()).contains(PlainPaths.fold(match.text(), match.ignoreCase()));
    }

    @Override
    public Boolean regex(ValueMatch.Regex match) {
        return Pattern.matches(match.pattern().text(), value);
    }

    @Override
    public Boolean range(ValueMatch.Range match) {
        String digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        String significant = digits.replaceAll("^0+(?=[0-9])", "");
        if (!digits.matches("[0-9]+") || significant.length() > MAX_DIGITS) {
            return false;
        }
        BigInteger number = new BigInteger(value.startsWith("-") ? "-" + significant : significant);
        return number.compareTo(MIN) >= 0
                && number.compareTo(MAX) <= 0
                && number.longValueExact() >= match.start()
                && number.longValueExact() < match.end();
    }

    @Override
    public Boolean present(ValueMatch.Present match) {
        return true;
    }

    private String folded(boolean ignoreCase) {
        return PlainPaths.fold(value, ignoreCase);
    }
}
