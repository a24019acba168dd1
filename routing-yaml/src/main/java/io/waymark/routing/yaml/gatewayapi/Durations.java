package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as {@code 1h30m}: the sum of up to four numbers with units. Source: geps/gep-2257. */
final class Durations {

    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,5}(h|m|s|ms)){1,4}");
    private static final Pattern PART = Pattern.compile("([0-9]{1,5})(ms|h|m|s)");
    private static final int MAX_LENGTH = 28;

    private Durations() {}

    static Optional<Duration> read(ObjectReader reader, String key) {
        return reader.text(key).flatMap(text -> {
            if (text.length() > MAX_LENGTH || !WHOLE.matcher(text).matches()) {
                reader.problem(
                        ProblemCode.FORM,
                        key,
                        ProblemRenderer.quote(text) + " is no duration",
                        "write one to four whole numbers with h, m, s or ms, such as `10s`, `1m30s`, `500ms` or `0s`");
                return Optional.empty();
            }
            return Optional.of(sum(text));
        });
    }

    private static Duration sum(String text) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            sum = sum.plus(duration(Integer.parseInt(part.group(1)), part.group(2)));
        }
        return sum;
    }

    private static Duration duration(int number, String unit) {
        return switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMillis(number);
        };
    }
}
