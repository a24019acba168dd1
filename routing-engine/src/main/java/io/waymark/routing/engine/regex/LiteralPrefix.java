package io.waymark.routing.engine.regex;

import io.waymark.routing.internal.re2.Regex;

/** The text with which all that a pattern takes begins; assertions count as nothing, since they only take away. */
final class LiteralPrefix implements Regex.Cases<LiteralPrefix.Literal> {

    private static final LiteralPrefix INSTANCE = new LiteralPrefix();
    private static final Literal NOTHING = new Literal("", true);
    private static final Literal ANYTHING = new Literal("", false);

    private LiteralPrefix() {}

    /**
     * What a part begins with.
     *
     * @param whole whether the part takes this text and no other
     */
    record Literal(String text, boolean whole) {}

    static String of(Regex regex) {
        return regex.on(INSTANCE).text();
    }

    @Override
    public Literal empty(Regex.Empty empty) {
        return NOTHING;
    }

    @Override
    public Literal chars(Regex.Chars chars) {
        boolean single = !chars.fromTable()
                && chars.points().ranges() == 1
                && chars.points().first(0) == chars.points().last(0);
        return single ? new Literal(Character.toString(chars.points().first(0)), true) : ANYTHING;
    }

    @Override
    public Literal assertion(Regex.Assertion assertion) {
        return NOTHING;
    }

    @Override
    public Literal group(Regex.Group group) {
        return group.body().on(this);
    }

    @Override
    public Literal concat(Regex.Concat concat) {
        StringBuilder text = new StringBuilder();
        for (Regex part : concat.parts()) {
            Literal literal = part.on(this);
            text.append(literal.text());
            if (!literal.whole()) {
                return new Literal(text.toString(), false);
            }
        }
        return new Literal(text.toString(), true);
    }

    @Override
    public Literal alternate(Regex.Alternate alternate) {
        Literal common = alternate.choices().get(0).on(this);
        for (Regex choice : alternate.choices()) {
            Literal literal = choice.on(this);
            if (!literal.equals(common)) {
                common = new Literal(common(common.text(), literal.text()), false);
            }
        }
        return common;
    }

    @Override
    public Literal repeat(Regex.Repeat repeat) {
        if (repeat.min() == 0) {
            return repeat.max() == 0 ? NOTHING : ANYTHING;
        }
        Literal once = repeat.body().on(this);
        return once.whole() ? new Literal(once.text().repeat(repeat.min()), repeat.max() == repeat.min()) : once;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
