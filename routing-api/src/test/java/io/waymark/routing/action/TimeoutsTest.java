package io.waymark.routing.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutsTest {

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource({
        "PT1S, PT2S, PT1S",
        "PT2S, PT1S, PT1S",
        "PT1S, PT1S, PT1S",
        "PT0S, PT2S, PT2S",
        "PT2S, PT0S, PT2S",
        "PT0S, PT0S, PT0S",
        ", PT2S, PT2S",
        "PT2S, , PT2S",
        ", PT0S, PT0S",
        "PT0S, , PT0S",
        ", , "
    })
    void ofTwoLimitsTheSmallerHoldsAndZeroIsNone(Duration one, Duration other, Duration smaller) {
        Timeouts within = all(one).within(all(other));
        assertThat(within).isEqualTo(all(smaller));
    }

    private static Timeouts all(Duration limit) {
        Optional<Duration> set = Optional.ofNullable(limit);
        return new Timeouts(set, set, set);
    }
}
