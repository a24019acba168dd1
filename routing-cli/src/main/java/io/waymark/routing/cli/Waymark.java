package io.waymark.routing.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command itself: it only knows its verbs. */
@Command(
        name = "waymark",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Tells where a request goes under a route configuration, and why.",
        subcommands = {
            ResolveCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            ValidateCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:matched; all checks pass; no errors",
            "1:no match or rejected; some checks fail; errors in the configuration",
            "2:wrong usage",
            "3:a file cannot be read",
            "4:a fault of waymark itself"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waymark resolve routes.yaml http://shop.example.com/orders/42",
            "  waymark explain routes/ -X POST -H 'x-tenant: blue' https://shop.example.com/orders",
            "  waymark check .",
            "  kubectl get gatewayroutes,virtualgateways,virtualservices,virtualrouters,virtualnodes -A -o yaml \\",
            "    | waymark validate -",
            "  source <(waymark generate-completion)"
        })
public final class Waymark {

    private Waymark() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * Runs the command and leaves the process alone: for tests and for tools that hold their own output.
     *
     * @param out takes the answer
     * @param err takes messages
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine().setOut(out).setErr(err).execute(arguments);
    }

    /** The command, ready to be executed. */
    private static CommandLine commandLine() {
        return new CommandLine(new Waymark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(
                        error -> error instanceof ParameterException ? ExitCode.USAGE : ExitCode.FAULT)
                .setExecutionExceptionHandler(Faults::report);
    }
}
