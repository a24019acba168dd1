package io.waymark.docs.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

    /** {@code a.yaml} is checked by {@code a.checks.yaml} or {@code a.NAME.checks.yaml}, and these are for nothing else. */
    @Test
    void everyConfigurationOfTheConformanceSuiteHasChecksAndEveryCheckFileItsConfiguration() throws IOException {
        List<Path> files = Tree.files(Tree.ROOT.resolve("conformance")).stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .toList();
        List<String> configured = files.stream()
                .filter(file -> !isChecks(file))
                .map(RepositoryTest::subject)
                .toList();
        List<String> checked = files.stream()
                .filter(RepositoryTest::isChecks)
                .map(RepositoryTest::subject)
                .distinct()
                .toList();
        assertThat(configured).isNotEmpty().containsExactlyInAnyOrderElementsOf(checked);
    }

    private static boolean isChecks(Path file) {
        return file.toString().endsWith(".checks.yaml");
    }

    /** The file's folder and the first part of its name. */
    private static String subject(Path file) {
        String name = Tree.name(file);
        return name.substring(0, name.indexOf('.', name.lastIndexOf('/')));
    }

    private static List<String> places(Pattern pattern) throws IOException {
        return Tree.files().stream()
                .filter(file -> !WRAPPER.contains(Tree.name(file)))
                .flatMap(file -> Tree.places(file, pattern))
                .toList();
    }
}
