package io.waymark.routing.testkit.random;

import java.util.Locale;

/** Text that is almost another text. */
record NearText(Dice dice) {

    /** The text with one character more, fewer or otherwise, or with another case; letters and digits alone are added. */
    String near(String text) {
        if (text.isEmpty()) {
            return dice.any("a", "1");
        }
        int at = dice.between(0, text.length() - 1);
        String letter = dice.any("a", "b", "1");
        return dice.either(
                () -> text + letter,
                () -> letter + text,
                () -> text.substring(1),
                () -> text.substring(0, text.length() - 1),
                () -> text.substring(0, at) + letter + text.substring(at + 1),
                () -> caseChanged(text));
    }

    /** The text in upper case, or in lower case if it is upper case already. */
    static String caseChanged(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    }

    /** The text, in a few percent of the cases with its case changed. */
    String sometimesCaseChanged(String text, int percent) {
        return dice.chance(percent) ? caseChanged(text) : text;
    }
}
