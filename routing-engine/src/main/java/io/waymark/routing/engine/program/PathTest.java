package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.PathMatch;

/** Whether a path is as a match wants it: for explanations, and where no table answers. Immutable; safe for any thread. */
public interface PathTest {

    /** Whether the path of the request is so. */
    boolean takes(ReadRequest request);

    /** The test that a match of the model stands for. */
    static PathTest of(PathMatch match) {
        return match.on(new PathTests(false));
    }
}
