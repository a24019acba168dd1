package io.waymark.routing.cli;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.CheckFileReader;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.testkit.checks.Coverage;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark check}. */
@Command(
        name = "check",
        description =
                "Runs check files: a line for each failure with expected and actual, then how many passed and failed.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Check files, or directories that are searched for *.checks.yaml.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--coverage",
            description = "Also name the routes, rules, matches and destinations that no check exercised.")
    private boolean coverage;

    @Mixin
    private OutputOption output = new OutputOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<CheckResult> results = new ArrayList<>();
    private final List<Coverage.Gap> gaps = new ArrayList<>();

    @Override
    public Integer call() {
        files().forEach(this::run);
        long failed = results.stream().filter(result -> !result.passed()).count();
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            out.println(JsonForm.of(results, gaps));
        } else {
            results.stream().filter(result -> !result.passed()).forEach(result -> out.println(result.failureText()));
            gaps.forEach(gap -> out.println("not covered: " + gap));
            out.println((results.size() - failed) + " passed, " + failed + " failed");
        }
        return failed == 0 ? ExitCode.OK : ExitCode.NO;
    }

    private void run(Path path) {
        CheckFileReader reader = new CheckFileReader();
        CheckFile file = reader.read(path)
                .orElseThrow(() -> new Refusal(ExitCode.NO, ProblemRenderer.render(reader.problems())));
        List<String> names = file.configs().stream().map(Path::toString).toList();
        RoutingConfig config =
                ConfigInput.load(names, System.in, spec.commandLine().getErr());
        List<CheckResult> found = new CheckRunner(Engine.FACTORY).run(file, config);
        results.addAll(found);
        if (coverage) {
            Coverage covered = new Coverage();
            found.forEach(result -> covered.add(result.resolution()));
            gaps.addAll(covered.gaps(config));
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(file -> file.equals(path)
                                ? Files.isRegularFile(file)
                                : file.toString().endsWith(".checks.yaml"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException fault) {
                throw new Refusal(ExitCode.UNREADABLE, "waymark: cannot read " + path + ": " + fault.getMessage());
            }
        }
        if (files.isEmpty()) {
            throw new Refusal(ExitCode.USAGE, "waymark: no *.checks.yaml below " + paths);
        }
        return files;
    }
}
