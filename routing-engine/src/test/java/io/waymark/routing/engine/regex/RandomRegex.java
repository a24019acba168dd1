package io.waymark.routing.engine.regex;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes random patterns in RE2 syntax, and texts that are aimed at them: most are taken, or differ in a character from one that is.
 * Alphabets are small, so that parts meet.
 */
final class RandomRegex {

    private static final String[] CHARACTERS = {
        "a", "b", "c", "K", "k", "s", "/", "-", "_", "1", " ", "\n", "é", "\u212A", "😀"
    };
    private static final String[] STRANGE = {
        "\uD83D", "\uDE00", "\u017F", "\u0000", "\uFFFF", "Σ", "ς", "\uDBFF\uDFFF", ""
    };

    /** A set and a character in it. */
    private static final String[][] SETS = {
        {"[ab]", "a"},
        {"[^a]", "b"},
        {"[a-c/]", "/"},
        {"[^/]", "k"},
        {"\\d", "1"},
        {"\\D", "é"},
        {"\\w", "_"},
        {"\\W", "-"},
        {"\\s", " "},
        {"\\S", "😀"},
        {".", "a"},
        {"[[:alpha:]]", "c"},
        {"[^[:upper:]-]", "\n"},
        {"[\\d_-]", "-"},
        {"\\pL", "é"},
        {"\\P{Lu}", "1"},
        {"\\p{Greek}", "Σ"},
        {"[\\pN/]", "/"},
        {"\\x{1F600}", "😀"},
        {"[\\x{D83D}a]", "a"},
        {"[é-ÿ]", "é"},
        {"[😀-😂]", "😀"},
        {"\\x61", "a"},
        {"\\/", "/"}
    };

    private static final String[] ASSERTIONS = {"^", "$", "\\A", "\\z", "\\b", "\\B"};
    private static final String[] FLAGS = {"(?s", "(?m", "(?U", "(?ms", "(?-s", "(?s-m"};
    private static final String[] CASE_FLAGS = {"(?i", "(?is", "(?ims", "(?i-m"};
    private static final String[] REPETITIONS = {
        "*", "+", "?", "*?", "+?", "??", "{2}", "{0}", "{1,3}", "{0,2}", "{2,}", "{3}?"
    };

    private final RandomGenerator random;

    /** How many choices are open. Within them case is left alone: RE2/J confuses {@code K} and {@code (?i:k)} as alternatives. */
    private int choices;

    RandomRegex(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A pattern.
     *
     * @param text how it is written
     * @param taken makes texts that it probably takes
     */
    record Sample(String text, Supplier<String> taken) {}

    /** A pattern of that depth at most. */
    Sample next(int depth) {
        return switch (depth <= 0 ? random.nextInt(4) : random.nextInt(14)) {
            case 0, 1 -> character();
            case 2 -> set();
            case 3 -> random.nextInt(4) == 0 ? assertion() : character();
            case 4, 5, 6, 7 -> sequence(depth);
            case 8, 9 -> choice(depth);
            case 10, 11, 12 -> repetition(depth);
            default -> flags(depth);
        };
    }

    /** A text for a pattern: taken as it seems, or with a character dropped, changed or added; or any. */
    String text(Sample pattern) {
        String text = random.nextInt(8) == 0 ? any() : pattern.taken().get();
        if (random.nextInt(3) == 0) {
            return text;
        }
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(2));
        return text.substring(0, at) + (random.nextBoolean() ? piece() : "") + text.substring(end);
    }

    /** The text with a character dropped, changed or added. */
    String mutated(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3));
        String added = random.nextBoolean() ? oneOf(REPETITIONS) : String.valueOf((char) (' ' + random.nextInt(95)));
        return text.substring(0, at) + (random.nextInt(3) == 0 ? "" : added) + text.substring(end);
    }

    private Sample character() {
        String c = oneOf(CHARACTERS);
        return new Sample(c, () -> c);
    }

    private Sample set() {
        String[] set = SETS[random.nextInt(SETS.length)];
        return new Sample(set[0], () -> set[1]);
    }

    private Sample assertion() {
        return new Sample(oneOf(ASSERTIONS), () -> "");
    }

    private Sample sequence(int depth) {
        Sample first = next(depth - 1);
        Sample second = next(depth - 1);
        return new Sample(first.text + second.text, () -> first.taken.get() + second.taken.get());
    }

    private Sample choice(int depth) {
        choices++;
        List<Sample> either = List.of(next(depth - 1), next(depth - 1));
        choices--;
        String text = either.get(0).text + "|" + either.get(1).text;
        return new Sample(
                random.nextBoolean() ? "(?:" + text + ")" : "(" + text + ")",
                () -> either.get(random.nextInt(2)).taken.get());
    }

    private Sample repetition(int depth) {
        Sample body = next(depth - 1);
        String text = "(?:" + body.text + ")" + oneOf(REPETITIONS);
        return new Sample(text, () -> {
            StringBuilder taken = new StringBuilder();
            for (int times = random.nextInt(4); times > 0; times--) {
                taken.append(body.taken.get());
            }
            return taken.toString();
        });
    }

    private Sample flags(int depth) {
        Sample body = next(depth - 1);
        String flags = oneOf(choices == 0 && random.nextBoolean() ? CASE_FLAGS : FLAGS);
        String text = random.nextInt(4) == 0 ? flags + ")" + body.text : flags + ":" + body.text + ")";
        return new Sample(text, body.taken);
    }

    private String any() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(piece());
        }
        return text.toString();
    }

    private String piece() {
        return random.nextInt(4) == 0 ? oneOf(STRANGE) : oneOf(CHARACTERS);
    }

    private String oneOf(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
