package io.waymark.routing.cli;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark validate}. */
@Command(
        name = "validate",
        description = {
            "Loads a configuration and prints every problem of every file, with what to write instead. With --policy,",
            "also what the policy lets through that the secure one does not.",
            ""
        },
        footer = {
            "  waymark validate routes.yaml",
            "  waymark validate -o json routes/ more-routes.yaml",
            "  kubectl get gatewayroutes,virtualgateways,virtualservices,virtualrouters,virtualnodes -A -o yaml |",
            "    waymark validate -"
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "Files or directories; - for standard input.")
    private List<String> configs = new ArrayList<>();

    @Mixin
    private LoaderOption loading = new LoaderOption();

    @Mixin
    private PolicyOption policy = new PolicyOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Problem> warnings = policy.warnings();
        LoadResult loaded = load();
        LoadResult result = new LoadResult(
                loaded.config(),
                Stream.concat(warnings.stream(), loaded.problems().stream()).toList());
        PrintWriter out = spec.commandLine().getOut();
        long errors = result.problems().stream().filter(Problem::isError).count();
        if (output.json()) {
            out.println(JsonForm.of(result));
        } else {
            Paint paint = Waymark.paint(spec);
            result.problems().forEach(problem -> out.println(paint.text(ProblemRenderer.render(problem))));
            out.println(paint.text(summary(result, errors)));
        }
        return errors == 0 ? ExitCode.OK : ExitCode.NO;
    }

    private LoadResult load() {
        try (Progress progress = new Progress(spec.commandLine().getErr(), Waymark.terminal(spec))) {
            progress.doing("loading " + String.join(" ", configs));
            LoadResult result = ConfigInput.read(loading.loader(), configs, System.in);
            result.config().ifPresent(config -> {
                progress.doing("compiling " + config.routes().size() + " routes");
                compile(config);
            });
            return result;
        }
    }

    /** Regular expressions are compiled by the router alone. */
    private static void compile(RoutingConfig config) {
        for (Gateway gateway : config.gateways()) {
            try {
                Engine.check(config, gateway);
            } catch (IllegalArgumentException refused) {
                throw new Refusal(ExitCode.NO, "error: " + refused.getMessage());
            }
        }
    }

    private static String summary(LoadResult result, long errors) {
        long warnings = result.problems().size() - errors;
        String size = result.config()
                .map(config -> config.gateways().size() + " gateways, "
                        + config.routes().size() + " routes, "
                        + config.services().size() + " services: ")
                .orElse("");
        return size + errors + (errors == 1 ? " error, " : " errors, ") + warnings + " warnings and notices";
    }
}
