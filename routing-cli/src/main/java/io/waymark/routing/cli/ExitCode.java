package io.waymark.routing.cli;

/** What the exit codes of the command mean. They are a public interface. */
final class ExitCode {

    /** Matched; all checks pass; no errors. */
    static final int OK = 0;

    /** No match or rejected; some checks fail; errors in the configuration. */
    static final int NO = 1;

    /** The command was used wrongly. */
    static final int USAGE = 2;

    /** A file cannot be read. */
    static final int UNREADABLE = 3;

    /** A fault of the command itself. */
    static final int FAULT = 4;

    private ExitCode() {}
}
