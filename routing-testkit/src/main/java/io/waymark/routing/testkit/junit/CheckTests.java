package io.waymark.routing.testkit.junit;

import io.waymark.routing.Router;
import io.waymark.routing.RouterFactory;
import io.waymark.routing.testkit.checks.Check;
import io.waymark.routing.testkit.checks.CheckFiles;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Check files as tests: a container for each file, in it a test for each check, with the place of the check for the IDE to open.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> routes() {
 *     return CheckTests.against(ReferenceRouter::compile).in(Path.of("src/main/routes"));
 * }
 * }</pre>
 *
 * <p>Immutable; safe for any thread if the factory is.
 */
public final class CheckTests {

    private final RouterFactory factory;

    private CheckTests(RouterFactory factory) {
        this.factory = factory;
    }

    /** Tests against the routers that the factory makes: the engine, or the reference router. */
    public static CheckTests against(RouterFactory factory) {
        return new CheckTests(factory);
    }

    /**
     * The tests of these check files, and of those in and below these directories. A file that cannot be used is a test that fails.
     *
     * @throws IllegalArgumentException if there is no check file
     * @throws java.io.UncheckedIOException if a path is not there or cannot be read
     */
    public Stream<DynamicNode> in(Path... paths) {
        return CheckFiles.below(List.of(paths)).stream().map(this::container);
    }

    private DynamicNode container(Path path) {
        return DynamicContainer.dynamicContainer(path.toString(), path.toUri(), tests(path));
    }

    private Stream<DynamicNode> tests(Path path) {
        try {
            LoadedChecks loaded = LoadedChecks.of(path, factory);
            return loaded.file().checks().stream().map(check -> test(path, check, loaded.router()));
        } catch (RuntimeException | AssertionError unusable) {
            return Stream.of(DynamicTest.dynamicTest("can be used", path.toUri(), () -> {
                throw unusable;
            }));
        }
    }

    private static DynamicNode test(Path path, Check check, Router router) {
        URI place = URI.create(path.toUri() + "?line=" + check.location().line());
        return DynamicTest.dynamicTest(check.name(), place, () -> {
            CheckResult result = CheckRunner.run(check, router);
            if (!result.passed()) {
                throw new AssertionError(result.failureText());
            }
        });
    }
}
