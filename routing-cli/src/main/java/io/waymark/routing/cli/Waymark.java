package io.waymark.routing.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command itself: it knows its verbs, and to whom they speak. */
@Command(
        name = "waymark",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = Waymark.WIDTH,
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
            "  waymark validate routes/",
            "  source <(waymark generate-completion)",
            "",
            "'waymark COMMAND --help' tells more of each command."
        })
public final class Waymark {

    static final int WIDTH = 100;

    private final Terminal terminal;

    private Waymark(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Terminal.ofProcess(), out, err, arguments));
    }

    /**
     * Runs the command and leaves the process alone: for tests and for tools that hold their own output.
     *
     * @param out takes the answer
     * @param err takes messages
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Terminal.NONE, out, err, arguments);
    }

    static int run(Terminal terminal, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Waymark(terminal))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Wrong::report)
                .setExitCodeExceptionMapper(
                        error -> error instanceof ParameterException ? ExitCode.USAGE : ExitCode.FAULT)
                .setExecutionExceptionHandler(Faults::report)
                .execute(arguments);
    }

    /** To whom a verb speaks. */
    static Terminal terminal(CommandSpec verb) {
        return verb.root().userObject() instanceof Waymark waymark ? waymark.terminal : Terminal.NONE;
    }

    /** How a verb colours its answer. */
    static Paint paint(CommandSpec verb) {
        return new Paint(terminal(verb).colours());
    }
}
