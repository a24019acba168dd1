package io.waymark.routing.jmh.report;

/**
 * A logarithmic axis.
 *
 * @param low the smallest value, above 0
 * @param high the largest value, above {@code low}
 * @param from where the smallest value lies
 * @param to where the largest value lies
 */
record Scale(double low, double high, double from, double to) {

    private static final int TEN = 10;

    /** From one power of ten to another, so that all values lie between them. */
    static Scale around(double smallest, double largest, double from, double to) {
        double low = Math.pow(TEN, Math.floor(Math.log10(smallest)));
        double high = Math.pow(TEN, Math.ceil(Math.log10(largest)));
        return new Scale(low, high > low ? high : low * TEN, from, to);
    }

    double at(double value) {
        double share = (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
        return from + share * (to - from);
    }
}
