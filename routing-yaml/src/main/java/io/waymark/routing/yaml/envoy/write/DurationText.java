package io.waymark.routing.yaml.envoy.write;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as seconds with up to nine decimals: {@code 1.5s}. */
final class DurationText {

    private DurationText() {}

    static String of(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        return (seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString()) + "s";
    }
}
