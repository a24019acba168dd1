package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Broken inputs and the exact text that tells what is wrong with them: {@code src/test/resources/problems/FOLDER/NAME.yaml} (or {@code
 * .json}, or a directory of several files) beside {@code NAME.txt}. If the folder has a {@code base.yaml}, it is loaded with each of its
 * inputs, so that an input holds nothing but what is broken.
 *
 * <p>After a change of texts run {@code ./mvnw -pl routing-yaml -am test -Dtest=ProblemTextsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dproblems.write=true}, which writes them anew, and read the difference.
 */
class ProblemTextsTest {

    private static final Path FOLDER = Path.of("src/test/resources/problems");
    private static final String BASE = "base.yaml";
    private static final boolean REWRITE = Boolean.getBoolean("problems.write");

    @TestFactory
    Stream<DynamicTest> eachInputGivesItsText() throws IOException {
        return inputs().stream()
                .map(input -> DynamicTest.dynamicTest(
                        FOLDER.relativize(input).toString(), input.toUri(), () -> check(input)));
    }

    @Test
    void noTextIsLeftWithoutItsInput() throws IOException {
        List<Path> expected = inputs().stream().map(ProblemTextsTest::text).toList();
        assertThat(files(".txt")).isSubsetOf(expected);
    }

    private static void check(Path input) throws IOException {
        String told = told(input);
        if (REWRITE) {
            Files.writeString(text(input), told);
        }
        assertThat(text(input)).as("the text beside the input").exists();
        assertThat(told).isEqualTo(Files.readString(text(input))).isNotEmpty();
    }

    /** The problems, with places relative to the folder of the input. */
    private static String told(Path input) {
        List<Path> paths = new ArrayList<>(List.of(input));
        Path base = input.resolveSibling(BASE);
        if (Files.exists(base)) {
            paths.add(base);
        }
        LoadResult result = ConfigLoader.STRICT.read(paths);
        return ProblemRenderer.render(result.problems())
                .replace(input.getParent() + input.getFileSystem().getSeparator(), "");
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> entries = Files.walk(FOLDER, 2)) {
            return entries.filter(entry -> FOLDER.relativize(entry).getNameCount() == 2)
                    .filter(entry -> !entry.endsWith(BASE) && !entry.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Path text(Path input) {
        String name = input.getFileName().toString().replaceFirst("\\.(yaml|json)$", "");
        return input.resolveSibling(name + ".txt");
    }
}
