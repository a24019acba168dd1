package io.waymark.routing.yaml.gatewayapi.write;

import java.time.Duration;

/** Durations as {@code 1h30m}. Source: geps/gep-2257. */
final class DurationText {

    private DurationText() {}

    static String of(Duration duration) {
        StringBuilder text = new StringBuilder();
        part(text, duration.toHours(), "h");
        part(text, duration.toMinutesPart(), "m");
        part(text, duration.toSecondsPart(), "s");
        part(text, duration.toMillisPart(), "ms");
        return text.length() == 0 ? "0s" : text.toString();
    }

    private static void part(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }
}
