package io.waymark.routing.match;

/**
 * One condition on a named field of the request.
 *
 * <p>When the field is there, the condition holds if {@code value} holds for it, or with {@code inverted} if it does not. When
 * it is not there, {@code missing} decides. A test of presence ({@link ValueMatch.Present}) under {@link Missing#FAILS} holds for a
 * missing field exactly when it is inverted.
 *
 * @param field what is looked at
 * @param value how its value is compared
 * @param inverted whether the outcome for a value is turned round
 * @param missing what a missing field means
 */
public record FieldMatch(Field field, ValueMatch value, boolean inverted, Missing missing) {

    /** The field has this value; a missing one fails. */
    public static FieldMatch of(Field field, ValueMatch value) {
        return new FieldMatch(field, value, false, Missing.FAILS);
    }

    /** The field is there and its value does not fit, or, for a test of presence, the field is not there. */
    public static FieldMatch not(Field field, ValueMatch value) {
        return new FieldMatch(field, value, true, Missing.FAILS);
    }
}
