package io.waymark.routing.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What is said when a verb ends with an exception. */
final class Faults {

    private Faults() {}

    static int report(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (error instanceof Refusal refusal) {
            err.println(Waymark.paint(command.getCommandSpec()).text(refusal.text()));
            if (OutputOption.isJson(command)) {
                command.getOut().println(JsonForm.of(refusal));
            }
            return refusal.exitCode();
        }
        err.println("waymark: a fault of waymark itself, please report it: " + error);
        error.printStackTrace(err);
        return ExitCode.FAULT;
    }
}
