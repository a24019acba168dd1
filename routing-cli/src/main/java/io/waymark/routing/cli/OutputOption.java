package io.waymark.routing.cli;

import picocli.CommandLine.Option;

/** In which form a verb answers. */
final class OutputOption {

    /** The forms. */
    enum Form {
        /** For people. */
        TEXT,
        /** One JSON document on standard output; messages go to standard error. */
        JSON
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            defaultValue = "text",
            description = "The form of the answer: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Form form = Form.TEXT;

    boolean json() {
        return form == Form.JSON;
    }
}
