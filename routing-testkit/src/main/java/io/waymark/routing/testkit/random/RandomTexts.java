package io.waymark.routing.testkit.random;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import io.waymark.routing.match.Field;

/** Texts that are made from requests, and header changes that are judged together. */
record RandomTexts(Dice dice) {

    TextFormat text() {
        return new TextFormat(dice.several(0, 3, this::part), dice.any("", "", "-"));
    }

    /** A text that is a path more often than not. */
    TextFormat path() {
        return new TextFormat(
                dice.several(
                        0,
                        2,
                        () -> dice.either(
                                () -> new TextPart.Literal(dice.any("/n", "/", "/n/m", "n")),
                                () -> new TextPart.BeforeQuery(TextPart.field(Field.Part.TARGET)),
                                this::part)),
                "");
    }

    HeaderBatch batch() {
        return new HeaderBatch(dice.several(1, 4, this::item));
    }

    private HeaderBatch.Item item() {
        HeaderChange.Operation operation = dice.any(
                HeaderChange.Operation.SET,
                HeaderChange.Operation.ADD,
                HeaderChange.Operation.ADD_IF_ABSENT,
                HeaderChange.Operation.SET_IF_PRESENT);
        return new HeaderBatch.Item(operation, dice.oneOf(Words.HEADERS), text(), dice.chance(30));
    }

    private TextPart part() {
        return dice.either(
                () -> new TextPart.Literal(dice.any("1", "v", "/n", "%")),
                () -> new TextPart.FirstThere(dice.several(1, 2, this::field)),
                () -> new TextPart.FirstThere(dice.several(1, 2, this::field)),
                () -> new TextPart.ResponseHeader(dice.several(1, 2, () -> dice.oneOf(Words.HEADERS))),
                () -> dice.any(TextPart.Fact.values()),
                this::derived,
                () -> new TextPart.Unresolved(dice.any("START_TIME", "REQ(x)")));
    }

    private TextPart derived() {
        return dice.either(
                () -> new TextPart.FirstFilled(dice.several(1, 2, this::plain)),
                () -> new TextPart.Cut(plain(), dice.between(0, 3)),
                () -> new TextPart.BeforeQuery(plain()),
                () -> new TextPart.Decoded(plain()));
    }

    private TextPart plain() {
        return dice.either(
                () -> TextPart.field(field()),
                () -> dice.any(TextPart.Fact.values()),
                () -> new TextPart.Literal(dice.any("", "a?b", "%2f%20%7E%zz+", "x")));
    }

    private Field field() {
        return dice.either(
                () -> Field.header(dice.oneOf(Words.HEADERS)),
                () -> Field.query(dice.oneOf(Words.PARAMETERS)),
                () -> Field.cookie(dice.oneOf(Words.COOKIES)),
                () -> Field.attribute(dice.oneOf(Words.ATTRIBUTES)),
                () -> dice.any(Field.Part.values()));
    }
}
