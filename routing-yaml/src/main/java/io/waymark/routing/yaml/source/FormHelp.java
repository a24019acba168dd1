package io.waymark.routing.yaml.source;

import java.util.Map;
import java.util.Optional;

/** What to write where the model refused a text, by what it said. */
final class FormHelp {

    private static final Map<String, String> BY_REASON = Map.of(
            "is no token", "write a name of letters, digits and these marks, without blanks or a colon",
            "CR, LF or NUL", "write it on one line, without control characters",
            "must start with '/'", "begin it with a slash",
            "which a path never does", "leave out the query, the fragment, blanks and control characters");

    private FormHelp() {}

    static Optional<String> of(String reason) {
        return BY_REASON.entrySet().stream()
                .filter(entry -> reason.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
