package io.waymark.routing.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command line came to.
 *
 * @param exitCode how it ended
 * @param out the answer
 * @param err the messages
 */
record Run(int exitCode, String out, String err) {

    static Run of(String... arguments) {
        return at(Terminal.NONE, arguments);
    }

    static Run at(Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Waymark.run(terminal, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exitCode, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
