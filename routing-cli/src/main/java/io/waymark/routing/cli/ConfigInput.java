package io.waymark.routing.cli;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Loads the configuration that a command line names: files, directories, or {@code -} for standard input. */
final class ConfigInput {

    private ConfigInput() {}

    /** What came of loading, with all problems. */
    static LoadResult read(List<String> names, InputStream standardInput) {
        boolean standard = names.contains("-");
        if (standard && names.size() > 1) {
            throw new Refusal(ExitCode.USAGE, "waymark: standard input (-) cannot be mixed with files");
        }
        LoadResult result = standard
                ? standard(standardInput)
                : ConfigLoader.STRICT.read(names.stream().map(Path::of).toList());
        List<Problem> unreadable = result.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.UNREADABLE)
                .toList();
        if (!unreadable.isEmpty()) {
            throw new Refusal(ExitCode.UNREADABLE, ProblemRenderer.render(unreadable));
        }
        return result;
    }

    /** The configuration; errors end the command, warnings are told and let it go on. */
    static RoutingConfig load(List<String> names, InputStream standardInput, PrintWriter messages) {
        LoadResult result = read(names, standardInput);
        if (result.config().isEmpty()) {
            throw new Refusal(ExitCode.NO, ProblemRenderer.render(result.problems()));
        }
        List<Problem> warnings = result.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();
        if (!warnings.isEmpty()) {
            messages.println(ProblemRenderer.render(warnings));
        }
        return result.orThrow();
    }

    private static LoadResult standard(InputStream input) {
        try {
            return ConfigLoader.STRICT.read("(standard input)", input);
        } catch (IOException fault) {
            throw new Refusal(ExitCode.UNREADABLE, "waymark: standard input cannot be read: " + fault.getMessage());
        }
    }
}
