package io.waymark.routing.cli;

import io.waymark.routing.Router;
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
import picocli.CommandLine.Model.CommandSpec;

/** Loads the configuration that a command line names: files, directories, or {@code -} for standard input. */
final class ConfigInput {

    private ConfigInput() {}

    /** What came of loading, with all problems. */
    static LoadResult read(ConfigLoader loader, List<String> names, InputStream standardInput) {
        boolean standard = names.contains("-");
        if (standard && names.size() > 1) {
            throw new Refusal(ExitCode.USAGE, "waymark: standard input (-) cannot be mixed with files");
        }
        LoadResult result = standard
                ? standard(loader, standardInput)
                : loader.read(names.stream().map(Path::of).toList());
        List<Problem> unreadable = result.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.UNREADABLE)
                .toList();
        if (!unreadable.isEmpty()) {
            throw new Refusal(ExitCode.UNREADABLE, unreadable);
        }
        return result;
    }

    /** The router that a verb asks; tells a person who waits for it. */
    static Router router(RequestInput input, Engine engine, CommandSpec verb) {
        PrintWriter err = verb.commandLine().getErr();
        try (Progress progress = new Progress(err, Waymark.terminal(verb))) {
            progress.doing("loading " + String.join(" ", input.configs()));
            RoutingConfig config = load(input.loader(), input.configs(), System.in, err, Waymark.paint(verb));
            progress.doing("compiling " + config.routes().size() + " routes");
            return engine.router(config);
        }
    }

    /** The configuration; errors end the command, warnings are told and let it go on. */
    static RoutingConfig load(
            ConfigLoader loader, List<String> names, InputStream standardInput, PrintWriter messages, Paint paint) {
        LoadResult result = read(loader, names, standardInput);
        if (result.config().isEmpty()) {
            throw new Refusal(ExitCode.NO, result.problems());
        }
        List<Problem> warnings = result.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();
        if (!warnings.isEmpty()) {
            messages.println(paint.text(ProblemRenderer.render(warnings)));
        }
        return result.orThrow();
    }

    private static LoadResult standard(ConfigLoader loader, InputStream input) {
        try {
            return loader.read("(standard input)", input);
        } catch (IOException fault) {
            throw new Refusal(ExitCode.UNREADABLE, "waymark: standard input cannot be read: " + fault.getMessage());
        }
    }
}
