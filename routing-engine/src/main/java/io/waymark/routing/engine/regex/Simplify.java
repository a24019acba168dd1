package io.waymark.routing.engine.regex;

import io.waymark.routing.internal.re2.Regex;
import java.util.List;
import java.util.stream.Stream;

/**
 * One spelling for one meaning, where only yes or no is asked for: groups do not capture, what joins joins is flat, a loop in a loop is
 * one loop, and nothing is not repeated.
 */
final class Simplify implements Regex.Cases<Regex> {

    private static final Simplify INSTANCE = new Simplify();

    private Simplify() {}

    static Regex apply(Regex regex) {
        return regex.on(INSTANCE);
    }

    @Override
    public Regex empty(Regex.Empty empty) {
        return empty;
    }

    @Override
    public Regex chars(Regex.Chars chars) {
        return chars;
    }

    @Override
    public Regex assertion(Regex.Assertion assertion) {
        return assertion;
    }

    @Override
    public Regex group(Regex.Group group) {
        return group.body().on(this);
    }

    @Override
    public Regex concat(Regex.Concat concat) {
        List<Regex> parts = concat.parts().stream()
                .map(part -> part.on(this))
                .flatMap(Simplify::parts)
                .toList();
        return switch (parts.size()) {
            case 0 -> new Regex.Empty();
            case 1 -> parts.get(0);
            default -> new Regex.Concat(parts);
        };
    }

    private static Stream<Regex> parts(Regex part) {
        if (part instanceof Regex.Concat inner) {
            return inner.parts().stream();
        }
        return part instanceof Regex.Empty ? Stream.empty() : Stream.of(part);
    }

    @Override
    public Regex alternate(Regex.Alternate alternate) {
        List<Regex> choices = alternate.choices().stream()
                .map(choice -> choice.on(this))
                .flatMap(choice ->
                        choice instanceof Regex.Alternate inner ? inner.choices().stream() : Stream.of(choice))
                .distinct()
                .toList();
        return choices.size() == 1 ? choices.get(0) : new Regex.Alternate(choices);
    }

    @Override
    public Regex repeat(Regex.Repeat repeat) {
        Regex body = repeat.body().on(this);
        if (repeat.max() == 0 || body instanceof Regex.Empty) {
            return new Regex.Empty();
        }
        if (repeat.min() == 1 && repeat.max() == 1) {
            return body;
        }
        if (body instanceof Regex.Repeat inner && isSimple(repeat) && isSimple(inner)) {
            boolean unbounded = repeat.max() == Regex.UNBOUNDED || inner.max() == Regex.UNBOUNDED;
            int min = Math.min(repeat.min(), inner.min());
            return new Regex.Repeat(inner.body(), min, unbounded ? Regex.UNBOUNDED : 1, true);
        }
        return new Regex.Repeat(body, repeat.min(), repeat.max(), true);
    }

    /** Whether this is {@code *}, {@code +} or {@code ?}. */
    private static boolean isSimple(Regex.Repeat repeat) {
        return repeat.min() <= 1 && (repeat.max() == Regex.UNBOUNDED || repeat.max() == 1);
    }
}
