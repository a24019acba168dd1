package io.waymark.routing.yaml.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/error-codes.md} has a row for each code, in order, with its severity, its meaning and what to do. */
class ErrorCodesTest {

    private static final Path PAGE = Path.of("../docs/error-codes.md");

    @Test
    void everyCodeIsDocumented() throws IOException {
        List<String> documented =
                rows().stream().map(row -> row.get(1) + " " + row.get(2)).toList();
        List<String> codes = Arrays.stream(ProblemCode.values())
                .map(code -> code.id() + " " + code.severity().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(documented).isEqualTo(codes).doesNotHaveDuplicates();
    }

    @Test
    void everyRowSaysWhatTheCodeMeansAndWhatToDo() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get(3)).as(row.get(1)).endsWith(".");
            assertThat(row.get(5)).as(row.get(1)).endsWith(".");
        });
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| WM"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
