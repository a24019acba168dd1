package io.waymark.routing.yaml.source;

/**
 * How much configuration is read at most, so that hostile input is refused before it costs time or memory.
 *
 * @param totalBytes all files together
 * @param documentChars one YAML or JSON document, in characters
 * @param lineChars one line, and one run of blanks and blank lines, in characters
 * @param scalarChars one scalar, in characters
 * @param keyChars one key, in characters
 * @param depth how deep collections may nest
 * @param aliases aliases of collections in one document
 * @param nodes nodes of one document after its aliases are expanded
 */
public record Limits(
        long totalBytes,
        int documentChars,
        int lineChars,
        int scalarChars,
        int keyChars,
        int depth,
        int aliases,
        int nodes) {

    /** What is read if nothing else is said. */
    public static final Limits DEFAULT = new Limits(64L << 20, 3 << 20, 256 << 10, 256 << 10, 1024, 64, 50, 100_000);
}
