package io.waymark.routing.testkit;

import io.waymark.routing.testkit.junit.CheckTests;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every check file of the repository, against the reference router. */
class CheckFilesTest {

    @TestFactory
    Stream<DynamicNode> theReferenceRouterAnswersAsTheStandardsSay() {
        return CheckTests.against(ReferenceRouter::compile).in(Path.of("../conformance"), Path.of("../docs/examples"));
    }
}
