package io.waymark.routing.engine;

import io.waymark.routing.Router;
import java.util.List;

/** Tries a router before it comes into force: with check files, say, or with the requests that must never fail. */
@FunctionalInterface
public interface SelfTest {

    /** Finds nothing wrong. */
    SelfTest NONE = router -> List.of();

    /** What is wrong with a router, for people; nothing if it may come into force. What it throws is wrong with it too. */
    List<String> failures(Router candidate);
}
