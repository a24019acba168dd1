package io.waymark.docs.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/gateway-api.md tells of every conformance test of upstream by which checks it is covered, or why it does not apply. */
class UpstreamTestsTest {

    private static final Path PAGE = Path.of("gateway-api.md");
    private static final Path TESTS = Path.of("src", "test", "resources", "gateway-api", "conformance-tests.txt");
    private static final Path CHECKS = Path.of("..", "conformance", "gatewayapi");
    private static final Pattern CHECK = Pattern.compile("(?m)^ {2}- name:");
    private static final String SECTION = "## Upstream's conformance tests";

    /** A row of the page: tests, and what is told of them. */
    private record Row(List<String> tests, List<String> cells) {

        boolean names(String test) {
            return tests.stream().anyMatch(each -> fits(each, test));
        }

        boolean covers() {
            return cells.size() == 3;
        }
    }

    @Test
    void everyTestOfUpstreamIsCoveredOrDoesNotApply() throws IOException {
        Map<String, Long> kinds = new TreeMap<>();
        List<Row> rows = rows();
        for (String test : upstream()) {
            long told = rows.stream()
                    .filter(row -> row.names(test))
                    .map(Row::covers)
                    .distinct()
                    .count();
            kinds.put(test, told);
        }
        assertThat(kinds).allSatisfy((test, told) -> assertThat(told).isOne());
    }

    @Test
    void thePageNamesNoTestThatUpstreamDoesNotHave() throws IOException {
        List<String> upstream = upstream();
        assertThat(rows().stream().flatMap(row -> row.tests().stream()))
                .allSatisfy(name -> assertThat(upstream).anyMatch(test -> fits(name, test)));
    }

    @Test
    void theCountsAreThoseOfTheCheckFiles() throws IOException {
        Map<String, Long> told = new TreeMap<>();
        Map<String, Long> counted = new TreeMap<>();
        for (Row row : rows()) {
            if (row.covers()) {
                told.put(row.cells().get(1), Long.parseLong(row.cells().get(2)));
                counted.put(
                        row.cells().get(1), checks(List.of(row.cells().get(1).split(", ", -1))));
            }
        }
        assertThat(told).isEqualTo(counted);
        assertThat(Files.readString(PAGE)).contains("`conformance/gatewayapi`: " + checks(List.of("*")) + " in all");
    }

    /** Whether the name of a test, in which {@code *} stands for anything, is meant. */
    private static boolean fits(String name, String test) {
        return test.matches(name.replace("*", ".*"));
    }

    private static long checks(List<String> names) throws IOException {
        try (Stream<Path> files = Files.list(CHECKS)) {
            List<Path> meant = files.filter(file -> names.stream()
                            .anyMatch(name -> file.getFileName()
                                    .toString()
                                    .matches(name.replace("*", ".*") + "(\\.[a-z]+)?\\.checks\\.yaml")))
                    .toList();
            long count = 0;
            for (Path file : meant) {
                count += CHECK.matcher(Files.readString(file)).results().count();
            }
            return count;
        }
    }

    private static List<String> upstream() throws IOException {
        return Files.readAllLines(TESTS).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf(SECTION) + SECTION.length());
        for (String line : section.substring(0, section.indexOf("\n## ")).split("\n", -1)) {
            if (line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| test")) {
                List<String> cells =
                        List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
                rows.add(new Row(List.of(cells.get(0).split(", ", -1)), cells));
            }
        }
        return rows;
    }
}
