package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.yaml.envoy.format.FormatText;
import io.waymark.routing.yaml.problem.Refusals;

/** Writes formats, and refuses those that no commands of Envoy mean. */
final class Formats {

    private Formats() {}

    /**
     * The format as Envoy writes it; where Envoy cannot say it, {@code ""}, and the refusal is noted.
     *
     * @param what how messages call it
     */
    static String text(TextFormat format, String what, Refusals refusals) {
        return new FormatText().of(format).orElseGet(() -> {
            refusals.refuse("no format of Envoy means " + what + ": " + format);
            return "";
        });
    }
}
