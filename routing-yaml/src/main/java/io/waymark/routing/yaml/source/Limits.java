package io.waymark.routing.yaml.source;

/**
 * How much configuration is read at most, so that hostile input is refused before it costs time or memory. Immutable. Other limits
 * than {@link #DEFAULT} are made by {@link #builder()}: {@code Limits.builder().depth(100).build()}.
 *
 * @param totalBytes all inputs of one loading together, in bytes
 * @param documentChars one document, in characters: what stands between two lines {@code ---}, or all of a JSON input
 * @param lineChars one line of YAML, in characters; JSON has no lines that count
 * @param scalarChars one value, in characters
 * @param keyChars one key, in characters
 * @param numberChars one number, in characters, with its sign and point
 * @param depth how deep collections may nest, also through aliases
 * @param aliases aliases of collections in one document
 * @param nodes keys, values and collections of one document after its aliases are expanded
 * @param documents documents of one loading; empty ones do not count
 * @param totalNodes nodes of all documents of one loading
 */
public record Limits(
        long totalBytes,
        int documentChars,
        int lineChars,
        int scalarChars,
        int keyChars,
        int numberChars,
        int depth,
        int aliases,
        int nodes,
        int documents,
        int totalNodes) {

    /**
     * What is read if nothing else is said: 64 MiB in all; documents of 3 MiB characters, lines and values of 256 Ki, keys of 1024,
     * numbers of 20; depth 64; 50 aliases and 100 000 nodes a document; a million documents and ten million nodes in all.
     */
    public static final Limits DEFAULT =
            new Limits(64L << 20, 3 << 20, 256 << 10, 256 << 10, 1024, 20, 64, 50, 100_000, 1_000_000, 10_000_000);

    private static final int MAX_DEPTH = 1000;

    /**
     * Refuses negative limits, and depths outside 1 to 1000.
     *
     * @throws IllegalArgumentException with the name of the limit
     */
    public Limits {
        atLeast("totalBytes", totalBytes, 0);
        atLeast("documentChars", documentChars, 0);
        atLeast("lineChars", lineChars, 0);
        atLeast("scalarChars", scalarChars, 0);
        atLeast("keyChars", keyChars, 0);
        atLeast("numberChars", numberChars, 0);
        atLeast("depth", depth, 1);
        atLeast("aliases", aliases, 0);
        atLeast("nodes", nodes, 0);
        atLeast("documents", documents, 0);
        atLeast("totalNodes", totalNodes, 0);
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth: " + depth + " is more than " + MAX_DEPTH);
        }
    }

    /** The default limits, to change some. */
    public static Builder builder() {
        return new Builder();
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " is less than " + least);
        }
    }

    /** Changes some of the default limits. Not for use by several threads. */
    public static final class Builder {

        private long totalBytes = DEFAULT.totalBytes;
        private int documentChars = DEFAULT.documentChars;
        private int lineChars = DEFAULT.lineChars;
        private int scalarChars = DEFAULT.scalarChars;
        private int keyChars = DEFAULT.keyChars;
        private int numberChars = DEFAULT.numberChars;
        private int depth = DEFAULT.depth;
        private int aliases = DEFAULT.aliases;
        private int nodes = DEFAULT.nodes;
        private int documents = DEFAULT.documents;
        private int totalNodes = DEFAULT.totalNodes;

        private Builder() {}

        /** All inputs of one loading together, in bytes. */
        public Builder totalBytes(long limit) {
            totalBytes = limit;
            return this;
        }

        /** One document, in characters. */
        public Builder documentChars(int limit) {
            documentChars = limit;
            return this;
        }

        /** One line of YAML, in characters. */
        public Builder lineChars(int limit) {
            lineChars = limit;
            return this;
        }

        /** One value, in characters. */
        public Builder scalarChars(int limit) {
            scalarChars = limit;
            return this;
        }

        /** One key, in characters. */
        public Builder keyChars(int limit) {
            keyChars = limit;
            return this;
        }

        /** One number, in characters. */
        public Builder numberChars(int limit) {
            numberChars = limit;
            return this;
        }

        /** How deep collections may nest, 1 to 1000. */
        public Builder depth(int limit) {
            depth = limit;
            return this;
        }

        /** Aliases of collections in one document. */
        public Builder aliases(int limit) {
            aliases = limit;
            return this;
        }

        /** Nodes of one document after its aliases are expanded. */
        public Builder nodes(int limit) {
            nodes = limit;
            return this;
        }

        /** Documents of one loading. */
        public Builder documents(int limit) {
            documents = limit;
            return this;
        }

        /** Nodes of all documents of one loading. */
        public Builder totalNodes(int limit) {
            totalNodes = limit;
            return this;
        }

        /**
         * The limits.
         *
         * @throws IllegalArgumentException if one is negative, or the depth is not 1 to 1000
         */
        public Limits build() {
            return new Limits(
                    totalBytes,
                    documentChars,
                    lineChars,
                    scalarChars,
                    keyChars,
                    numberChars,
                    depth,
                    aliases,
                    nodes,
                    documents,
                    totalNodes);
        }
    }
}
