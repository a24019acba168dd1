package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.regex.RegexMatcher;
import io.waymark.routing.match.ValueMatch;

/** One test for each kind of value match. */
final class ValueTests implements ValueMatch.Cases<ValueTest> {

    @Override
    public ValueTest exact(ValueMatch.Exact match) {
        String text = match.text();
        return match.ignoreCase()
                ? value -> value.length() == text.length() && Folded.at(value.whole(), value.from(), text)
                : value -> value.is(text);
    }

    @Override
    public ValueTest prefix(ValueMatch.Prefix match) {
        String text = match.text();
        return match.ignoreCase()
                ? value -> value.length() >= text.length() && Folded.at(value.whole(), value.from(), text)
                : value -> value.length() >= text.length() && value.whole().startsWith(text, value.from());
    }

    @Override
    public ValueTest suffix(ValueMatch.Suffix match) {
        String text = match.text();
        int length = text.length();
        return match.ignoreCase()
                ? value -> value.length() >= length && Folded.at(value.whole(), value.to() - length, text)
                : value -> value.length() >= length && value.whole().startsWith(text, value.to() - length);
    }

    @Override
    public ValueTest contains(ValueMatch.Contains match) {
        String text = match.text();
        if (match.ignoreCase()) {
            return value -> Folded.within(value.whole(), value.from(), value.to(), text);
        }
        return value -> {
            int at = value.whole().indexOf(text, value.from());
            return at >= 0 && at + text.length() <= value.to();
        };
    }

    @Override
    public ValueTest regex(ValueMatch.Regex match) {
        RegexMatcher pattern = RegexMatcher.compile(match.pattern());
        return value -> pattern.matches(value.whole(), value.from(), value.to());
    }

    @Override
    public ValueTest range(ValueMatch.Range match) {
        return value -> WholeNumber.isBetween(value, match.start(), match.end());
    }

    @Override
    public ValueTest present(ValueMatch.Present match) {
        return value -> true;
    }
}
