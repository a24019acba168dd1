package io.waymark.routing.engine;

import io.waymark.routing.testkit.junit.CheckTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every check file of the repository, against the engine. */
class CheckFilesTest {

    @TestFactory
    Stream<DynamicNode> theEngineAnswersAsTheStandardsSay() {
        return CheckTests.against(RoutingEngine::compile).in(Path.of("../conformance"), Path.of("../docs/examples"));
    }
}
