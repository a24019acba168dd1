package io.waymark.routing.yaml;

import io.waymark.routing.yaml.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of writing.
 *
 * @param text the text; absent if there is anything that cannot be said
 * @param problems everything that cannot be said, by the place where it was written; at most 100
 */
public record WriteResult(Optional<String> text, List<Problem> problems) {

    /** Copies the list. */
    public WriteResult {
        problems = List.copyOf(problems);
    }

    /**
     * The text.
     *
     * @throws ConfigException with all problems if there is anything that cannot be said
     */
    public String orThrow() {
        return text.orElseThrow(() -> new ConfigException("the configuration cannot be written", problems));
    }
}
