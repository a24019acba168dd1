package io.waymark.routing.cli;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether a person is watching.
 *
 * @param interactive whether the output goes to a terminal, so that passing messages can be shown and wiped out
 * @param colours whether it may be coloured
 */
record Terminal(boolean interactive, boolean colours) {

    /** Files, pipes and tests. */
    static final Terminal NONE = new Terminal(false, false);

    /** What this process is attached to. */
    static Terminal ofProcess() {
        return of(Ansi.AUTO.enabled(), System.getenv());
    }

    /**
     * Colour needs a terminal that knows it, and a user who does not forbid it by {@code NO_COLOR} (no-color.org).
     *
     * @param terminal whether there is a terminal, and it is known to understand escapes
     */
    static Terminal of(boolean terminal, Map<String, String> environment) {
        boolean forbidden = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean capable = terminal && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(capable, capable && !forbidden);
    }
}
