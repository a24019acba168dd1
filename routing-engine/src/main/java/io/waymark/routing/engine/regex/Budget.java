package io.waymark.routing.engine.regex;

/**
 * What making an automaton may cost. A pattern beyond it is left to RE2/J, a set of patterns is split.
 *
 * @param cells entries of the table; rows times classes
 * @param work steps looked at while the table is made
 */
record Budget(int cells, int work) {

    /**
     * One pattern: 32 KiB, so that the table stays in a first-level cache; some 10 ms. A UUID takes 150 cells, {@code (a|b)*a(a|b){10}}
     * 6,000.
     */
    static final Budget PATTERN = new Budget(16_384, 2_000_000);

    /** A set: an entry holds the place of a row in 16 bits, so a table ends here. */
    static final Budget SET = new Budget(65_536, 1_000_000);
}
