package io.waymark.routing.testkit.checks;

import io.waymark.routing.policy.RequestPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a check file says.
 *
 * @param path the file
 * @param configs files and directories of the configuration, as paths that can be opened
 * @param gateway which gateway is asked, where there are several
 * @param policy how requests are read
 * @param checks the checks, in order
 */
public record CheckFile(
        Path path, List<Path> configs, Optional<String> gateway, RequestPolicy policy, List<Check> checks) {

    /** Copies the lists. */
    public CheckFile {
        configs = List.copyOf(configs);
        checks = List.copyOf(checks);
    }
}
