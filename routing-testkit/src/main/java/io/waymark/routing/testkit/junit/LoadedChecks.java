package io.waymark.routing.testkit.junit;

import io.waymark.routing.Router;
import io.waymark.routing.RouterFactory;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.CheckFileReader;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.nio.file.Path;

/**
 * A check file and the router of the configuration that it names.
 *
 * @param file the file
 * @param router the router
 */
record LoadedChecks(CheckFile file, Router router) {

    /**
     * Reads the file, loads the configuration and makes the router.
     *
     * @throws AssertionError with the problems of the file, if it has an error
     * @throws RuntimeException if the configuration cannot be loaded or compiled
     */
    static LoadedChecks of(Path path, RouterFactory factory) {
        CheckFileReader reader = new CheckFileReader();
        CheckFile file =
                reader.read(path).orElseThrow(() -> new AssertionError(ProblemRenderer.render(reader.problems())));
        RoutingConfig config = ConfigLoader.load(file.configs().toArray(new Path[0]));
        return new LoadedChecks(file, new CheckRunner(factory).router(file, config));
    }
}
