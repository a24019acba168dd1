package io.waymark.routing.internal.re2;

import java.util.List;
import java.util.stream.Collectors;

/** A tree as text: {@code .} joins, sets in hexadecimal, {@code ~} behind a set with a table of Unicode in it. */
final class TreeText implements Regex.Cases<String> {

    static String of(String pattern) {
        return RegexParser.parse(pattern).on(new TreeText());
    }

    @Override
    public String empty(Regex.Empty empty) {
        return "empty";
    }

    @Override
    public String chars(Regex.Chars chars) {
        return "[" + chars.points() + "]" + (chars.fromTable() ? "~" : "");
    }

    @Override
    public String concat(Regex.Concat concat) {
        return "(" + joined(concat.parts(), " . ") + ")";
    }

    @Override
    public String alternate(Regex.Alternate alternate) {
        return "(" + joined(alternate.choices(), " | ") + ")";
    }

    @Override
    public String repeat(Regex.Repeat repeat) {
        String max = repeat.max() == Regex.UNBOUNDED ? "" : Integer.toString(repeat.max());
        return repeat.body().on(this) + "{" + repeat.min() + "," + max + (repeat.greedy() ? "}" : "}?");
    }

    @Override
    public String group(Regex.Group group) {
        String name = group.name().map(found -> ":" + found).orElse("");
        return "<" + group.index() + name + " " + group.body().on(this) + ">";
    }

    @Override
    public String assertion(Regex.Assertion assertion) {
        return assertion.name();
    }

    private String joined(List<Regex> parts, String mark) {
        return parts.stream().map(part -> part.on(this)).collect(Collectors.joining(mark));
    }
}
