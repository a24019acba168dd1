package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.FoundValue;
import io.waymark.routing.match.ValueMatch;

/** What a value must be. Immutable; safe for any thread; no garbage. */
public interface ValueTest {

    /** Whether the value is so. */
    boolean takes(FoundValue value);

    /** The test that a match of the model stands for. */
    static ValueTest of(ValueMatch match) {
        return match.on(new ValueTests());
    }
}
