package io.waymark.docs.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every file. The patterns are written so that they do not find themselves. */
class RepositoryTest {

    private static final int MOST_LINES = 500;

    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(T[O]DO|FIX[M]E|X[X]X)\\b");
    private static final Pattern SKIPPED_TEST =
            Pattern.compile("@[D]isabled|@[I]gnore\\b|@[E]nabledIf|assum[e](That|True|False)");
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.}\\]])/(r[o]ot|w[o]rk|t[m]p|Us[e]rs)/");
    private static final Pattern REGISTRY = Pattern.compile(
            "(?i)repo\\d?\\.m[a]ven|r[e]po\\.spring|sonatyp[e]\\.org|artifactor[y]|/n[e]xus|packag[e]cloud");

    /** The wrapper's own files: they name the place from which it brings Maven. */
    private static final List<String> WRAPPER = List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties");

    @Test
    void noSourceFileIsLong() throws IOException {
        assertThat(Tree.files(".java"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Tree.lines(file))
                        .as("lines of %s", Tree.name(file))
                        .hasSizeLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(places(LEFT_FOR_LATER)).isEmpty();
    }

    @Test
    void noTestIsSkipped() throws IOException {
        assertThat(Tree.files(".java").stream().flatMap(file -> Tree.places(file, SKIPPED_TEST)))
                .isEmpty();
    }

    @Test
    void noFileNamesAPlaceOfOneMachineOrARegistry() throws IOException {
        assertThat(places(MACHINE_PATH)).isEmpty();
        assertThat(places(REGISTRY)).isEmpty();
    }

    /** A check file names its configurations in the line {@code config:}. */
    @Test
    void everyConfigurationOfTheConformanceSuiteIsCheckedAndEveryCheckFileHasItsConfigurations() throws IOException {
        List<Path> files = Tree.files(Tree.ROOT.resolve("conformance")).stream()
                .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                .toList();
        List<Path> configurations =
                files.stream().filter(file -> !isChecks(file)).toList();
        List<Path> checked = files.stream()
                .filter(RepositoryTest::isChecks)
                .flatMap(RepositoryTest::configurations)
                .distinct()
                .toList();

        assertThat(configurations).isNotEmpty().containsExactlyInAnyOrderElementsOf(checked);
    }

    private static boolean isChecks(Path file) {
        return file.toString().endsWith(".checks.yaml");
    }

    private static Stream<Path> configurations(Path checks) {
        return Tree.lines(checks).stream()
                .filter(line -> line.startsWith("config:"))
                .flatMap(line -> Stream.of(line.substring("config:".length())
                        .replaceAll("[\\[\\]]", "")
                        .split(",", -1)))
                .map(name -> checks.resolveSibling(name.strip()).normalize());
    }

    private static List<String> places(Pattern pattern) throws IOException {
        return Tree.files().stream()
                .filter(file -> !WRAPPER.contains(Tree.name(file)))
                .flatMap(file -> Tree.places(file, pattern))
                .toList();
    }
}
