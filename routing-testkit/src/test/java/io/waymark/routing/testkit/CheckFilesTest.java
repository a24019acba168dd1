package io.waymark.routing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.checks.Check;
import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.CheckFileReader;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every check file of the repository, against the reference router. */
class CheckFilesTest {

    private static final List<Path> ROOTS = List.of(Path.of("../conformance"), Path.of("../docs/examples"));

    @TestFactory
    List<DynamicTest> theReferenceRouterAnswersAsTheStandardsSay() throws IOException {
        List<DynamicTest> tests =
                files().stream().flatMap(CheckFilesTest::tests).toList();
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> below = Files.walk(root)) {
                below.filter(file -> file.toString().endsWith(".checks.yaml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static Stream<DynamicTest> tests(Path path) {
        CheckFileReader reader = new CheckFileReader();
        CheckFile file =
                reader.read(path).orElseThrow(() -> new AssertionError(ProblemRenderer.render(reader.problems())));
        RoutingConfig config = ConfigLoader.load(file.configs().toArray(new Path[0]));
        List<CheckResult> results = new CheckRunner(ReferenceRouter::compile).run(file, config);
        return results.stream().map(result -> test(path, result));
    }

    private static DynamicTest test(Path path, CheckResult result) {
        Check check = result.check();
        return DynamicTest.dynamicTest(
                path.getFileName() + ": " + check.name(),
                () -> assertThat(result.passed()).as(result.failureText()).isTrue());
    }
}
