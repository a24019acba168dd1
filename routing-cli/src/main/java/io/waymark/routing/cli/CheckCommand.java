package io.waymark.routing.cli;

import io.waymark.routing.testkit.checks.CheckFiles;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.Coverage;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark check}. */
@Command(
        name = "check",
        description = {
            "Runs check files: a line for each failure with expected and actual, then how many passed and failed.",
            "",
            "A check file stands beside a configuration, is called *.checks.yaml, and says where requests must go:",
            "",
            "  config: routes.yaml",
            "  checks:",
            "    - name: orders go to version 2",
            "      request: {url: https://shop.example.com/orders/42}",
            "      expect: {destination: orders-v2}",
            ""
        },
        footer = {
            "  waymark check routes/shop.checks.yaml",
            "  waymark check --explain .",
            "  waymark check --fail-under 100 routes/"
        })
final class CheckCommand implements Callable<Integer> {

    private static final double ALL = 100;
    private static final String ROUTER_CHECK = "envoy-router-check";

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Check files, or directories that are searched for *.checks.yaml.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--explain", description = "Also tell why each failure came about, as waymark explain does.")
    private boolean explain;

    @Option(
            names = "--coverage",
            description = "Also name the routes, rules, matches and destinations that no check exercised.")
    private boolean coverage;

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            description = "Fail if the checks exercise less of the configurations than this; with --coverage.")
    private Optional<Double> failUnder = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "envoy-router-check: two PATHs, a route configuration and tests of Envoy's router check tool.")
    private Optional<String> format = Optional.empty();

    @Mixin
    private LoaderOption loading = new LoaderOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        failUnder.filter(least -> least < 0 || least > ALL).ifPresent(least -> {
            throw new Refusal(ExitCode.USAGE, "waymark: --fail-under takes 0 to 100 percent, not " + least);
        });
        CheckRun run = new CheckRun(loading.loader(), spec.commandLine().getErr(), Waymark.paint(spec));
        format.ifPresentOrElse(name -> foreign(run, name), () -> own(run));
        Optional<Coverage.Report> report =
                coverage || failUnder.isPresent() ? Optional.of(run.coverage()) : Optional.empty();
        print(run, report);
        boolean covered = report.filter(this::isTooLittle).isEmpty();
        return covered ? run.exitCode() : Math.max(run.exitCode(), ExitCode.NO);
    }

    private void foreign(CheckRun run, String name) {
        if (!name.equals(ROUTER_CHECK) || paths.size() != 2) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "waymark: --format is " + ROUTER_CHECK + ", with a configuration and a file of tests");
        }
        run.routerCheck(paths.get(0), paths.get(1));
    }

    private void own(CheckRun run) {
        try (Progress progress = new Progress(spec.commandLine().getErr(), Waymark.terminal(spec))) {
            List<Path> files = files();
            for (int i = 0; i < files.size(); i++) {
                progress.doing("checking " + (i + 1) + " of " + files.size() + " files: " + files.get(i));
                run.file(files.get(i));
            }
        }
    }

    private boolean isTooLittle(Coverage.Report report) {
        boolean under = failUnder.map(least -> report.percent() < least).orElse(false);
        if (under) {
            String least =
                    BigDecimal.valueOf(failUnder.get()).stripTrailingZeros().toPlainString();
            String message = "the coverage of " + CheckText.percent(report) + " % is under " + least + " %";
            spec.commandLine().getErr().println("waymark: " + message);
        }
        return under;
    }

    private void print(CheckRun run, Optional<Coverage.Report> report) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            out.println(CheckJson.of(run, report));
            return;
        }
        Paint paint = Waymark.paint(spec);
        run.results().stream()
                .filter(result -> !result.passed())
                .forEach(result -> out.println(paint.text(failure(result))));
        report.ifPresent(found -> out.println(paint.text(CheckText.coverage(found))));
        out.println(paint.text(CheckText.summary(run)));
    }

    private String failure(CheckResult result) {
        String line = CheckText.failure(result);
        return explain
                ? line + "\n\n" + result.explanation().toText(result.check().request())
                : line;
    }

    private List<Path> files() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Refusal(ExitCode.UNREADABLE, "waymark: there is no file or directory '" + path + "'");
            }
        }
        try {
            return CheckFiles.below(paths);
        } catch (IllegalArgumentException nothing) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "waymark: no *.checks.yaml in or below "
                            + String.join(
                                    ", ", paths.stream().map(Path::toString).toList()));
        }
    }
}
