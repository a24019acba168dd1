package io.waymark.routing.testkit.reference;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Tables of data as text: a line for each case, columns between {@code |}. {@code {20}} is the character with this number in hex,
 * {@code (none)} an empty cell. Lines that begin with {@code --} are headings.
 */
final class Table {

    private static final Pattern HEX = Pattern.compile("\\{([0-9A-F]{2,4})}");

    private Table() {}

    static Stream<Arguments> rows(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(line -> Arguments.of((Object[]) cells(line)));
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.strip().split("\\s+\\|\\s+", -1))
                .map(cell -> cell.equals("(none)") ? "" : cell)
                .map(cell -> HEX.matcher(cell)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))))
                .toArray(String[]::new);
    }
}
