package io.waymark.routing.internal.re2;

import java.util.List;

/** How many steps a matcher has for a part of a pattern, with its counted repetitions written out. */
final class RegexSize implements Regex.Cases<RegexSize.Size> {

    /** The most steps of a pattern. */
    static final int MAX_STEPS = 10_000;

    /** The most of them that read no character. */
    static final int MAX_IDLE = 2_000;

    private static final Size ONE_CHARACTER = new Size(1, 0);
    private static final Size ONE_IDLE = new Size(1, 1);

    private RegexSize() {}

    /** Steps, and those among them that read no character; each at most a little above what is allowed. */
    record Size(int steps, int idle) {

        Size plus(Size other) {
            return new Size(Math.min(steps + other.steps, MAX_STEPS + 1), Math.min(idle + other.idle, MAX_IDLE + 1));
        }

        Size times(int count) {
            return new Size(Math.min(steps * count, MAX_STEPS + 1), Math.min(idle * count, MAX_IDLE + 1));
        }
    }

    /** Refuses a part that is too large. */
    static void check(Regex regex, int offset) {
        Size size = regex.on(new RegexSize());
        if (size.steps > MAX_STEPS || size.idle > MAX_IDLE) {
            throw new SyntaxFault(
                    offset,
                    "written out, the repetitions make more than " + MAX_STEPS + " steps, or " + MAX_IDLE
                            + " that read nothing",
                    "use smaller counts, or none: + or *");
        }
    }

    @Override
    public Size empty(Regex.Empty empty) {
        return ONE_IDLE;
    }

    @Override
    public Size chars(Regex.Chars chars) {
        return ONE_CHARACTER;
    }

    @Override
    public Size assertion(Regex.Assertion assertion) {
        return ONE_IDLE;
    }

    @Override
    public Size concat(Regex.Concat concat) {
        return sum(concat.parts());
    }

    @Override
    public Size alternate(Regex.Alternate alternate) {
        return sum(alternate.choices()).plus(ONE_IDLE.times(alternate.choices().size() - 1));
    }

    /** Captures count at both ends. */
    @Override
    public Size group(Regex.Group group) {
        return group.body().on(this).plus(ONE_IDLE.times(2));
    }

    /** Each optional copy and each loop has a step that chooses. */
    @Override
    public Size repeat(Regex.Repeat repeat) {
        Size body = repeat.body().on(this);
        int copies = repeat.max() == Regex.UNBOUNDED ? Math.max(1, repeat.min()) : repeat.max();
        int choices = repeat.max() == Regex.UNBOUNDED ? 1 : repeat.max() - repeat.min();
        return body.times(copies).plus(ONE_IDLE.times(choices));
    }

    private Size sum(List<Regex> parts) {
        Size sum = new Size(0, 0);
        for (Regex part : parts) {
            sum = sum.plus(part.on(this));
        }
        return sum;
    }
}
