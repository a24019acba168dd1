package io.waymark.routing.testkit.random;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;

/** Conditions on fields: every kind of field with every kind of value. */
record RandomFields(Dice dice, Profile profile) {

    FieldMatch match() {
        Missing missing = dice.chance(60) ? Missing.FAILS : dice.any(Missing.values());
        return new FieldMatch(field(), value(), dice.chance(25), missing);
    }

    private Field field() {
        if (!profile.has(Feature.FIELDS)) {
            return header();
        }
        return dice.either(
                this::header,
                this::header,
                () -> Field.query(dice.oneOf(Words.PARAMETERS)),
                () -> Field.query(dice.oneOf(Words.PARAMETERS)),
                () -> Field.cookie(dice.oneOf(Words.COOKIES)),
                () -> Field.attribute(dice.oneOf(Words.ATTRIBUTES)),
                () -> dice.any(Field.Part.values()));
    }

    private Field header() {
        return new Field.Header(dice.oneOf(Words.HEADERS), dice.chance(75) ? Field.Lines.JOINED : Field.Lines.EACH);
    }

    private ValueMatch value() {
        return dice.either(
                () -> new ValueMatch.Exact(dice.chance(5) ? "" : text(), dice.chance(20)),
                () -> new ValueMatch.Exact(text(), false),
                () -> new ValueMatch.Prefix(text(), dice.chance(20)),
                () -> new ValueMatch.Suffix(text(), dice.chance(20)),
                () -> new ValueMatch.Contains(text(), dice.chance(20)),
                () -> ValueMatch.regex(dice.oneOf(Words.VALUE_REGEXES)),
                this::range,
                () -> ValueMatch.PRESENT);
    }

    private ValueMatch range() {
        return dice.any(
                ValueMatch.range(0, 2),
                ValueMatch.range(1, 12),
                ValueMatch.range(12, 13),
                ValueMatch.range(-2, 1),
                ValueMatch.range(Long.MIN_VALUE, 2),
                ValueMatch.range(2, Long.MAX_VALUE));
    }

    private String text() {
        return dice.oneOf(Words.VALUES);
    }
}
