package io.waymark.routing.testkit.random;

import io.waymark.routing.match.ValueMatch;

/** Values that a match takes, or almost. */
record ValueSamples(Dice dice) implements ValueMatch.Cases<String> {

    private static final int CASE_PERCENT = 40;

    @Override
    public String exact(ValueMatch.Exact match) {
        return folded(match.text(), match.ignoreCase());
    }

    @Override
    public String prefix(ValueMatch.Prefix match) {
        return folded(match.text(), match.ignoreCase()) + dice.any("", "1", ",2");
    }

    @Override
    public String suffix(ValueMatch.Suffix match) {
        return dice.any("", "1", "2,") + folded(match.text(), match.ignoreCase());
    }

    @Override
    public String contains(ValueMatch.Contains match) {
        return dice.any("", "1") + folded(match.text(), match.ignoreCase()) + dice.any("", "2");
    }

    @Override
    public String regex(ValueMatch.Regex match) {
        return RegexSamples.of(match.pattern().text(), dice);
    }

    /** The borders, and one number between them. */
    @Override
    public String range(ValueMatch.Range match) {
        long middle = (match.start() >> 1) + (match.end() >> 1);
        return dice.any("", "", "+", "0").replace("+", match.start() > 0 ? "+" : "")
                + dice.any(match.start(), match.end() - 1, middle);
    }

    @Override
    public String present(ValueMatch.Present match) {
        return dice.any("", "1", dice.oneOf(Words.VALUES));
    }

    private String folded(String text, boolean ignoreCase) {
        return new NearText(dice).sometimesCaseChanged(text, ignoreCase ? CASE_PERCENT : 0);
    }
}
