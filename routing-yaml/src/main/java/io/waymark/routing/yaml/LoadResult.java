package io.waymark.routing.yaml;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of loading.
 *
 * @param config the configuration; absent if there is any error
 * @param problems all problems, by file and place; at most 100 errors
 */
public record LoadResult(Optional<RoutingConfig> config, List<Problem> problems) {

    /** Copies the list. */
    public LoadResult {
        problems = List.copyOf(problems);
    }

    /**
     * The configuration.
     *
     * @throws ConfigException with all problems if there is any error
     */
    public RoutingConfig orThrow() {
        return config.orElseThrow(() -> new ConfigException("the configuration is refused", problems));
    }
}
