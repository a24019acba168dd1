package io.waymark.routing.cli;

import io.waymark.routing.yaml.problem.Suggestion;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said to a command line that cannot be read: what is wrong, what was probably meant, where to read more. */
final class Wrong {

    private Wrong() {}

    static int report(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        if (arguments.length == 0) {
            command.usage(err);
            return ExitCode.USAGE;
        }
        err.println("waymark: " + message(error));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for its usage.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            CommandSpec verb = error.getCommandLine().getCommandSpec();
            String written = unmatched.getUnmatched().get(0);
            return unmatched.isUnknownOption()
                    ? unknown("option", written, verb.optionsMap().keySet())
                    : unknown("command", written, verb.subcommands().keySet());
        }
        String message = String.valueOf(error.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String unknown(String kind, String written, Collection<String> known) {
        String meant = Suggestion.nearest(written, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        return "there is no " + kind + " '" + written + "'" + meant;
    }
}
