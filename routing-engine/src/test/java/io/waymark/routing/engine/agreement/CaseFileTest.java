package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.random.Profile;
import io.waymark.routing.testkit.random.RandomConfigs;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.TestRequest;
import io.waymark.routing.testkit.random.Trial;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final long SEED = 20_261_125;
    private static final int CASES = 1000;

    @Test
    void whateverTheModelCanSayIsReadAsItWasWritten() {
        RandomGenerator random = new SplittableRandom(SEED);
        RandomConfigs configs = new RandomConfigs(Profile.ALL, 6);
        for (int i = 0; i < CASES; i++) {
            RoutingConfig config = configs.next(random);
            Case some = of(config, new RandomRequests(config).next(random), random.nextLong());

            assertThat(CaseFile.read(CaseFile.text(some, "seed " + SEED))).isEqualTo(some);
        }
    }

    @Test
    void aCaseIsTextThatAPersonCanChange() {
        TestRequest request = TestRequest.of("a.example").withHeader("x-a", "\"\u00e9\\");
        String text =
                CaseFile.text(of(RoutingConfig.builder().build(), request, 7), "found on a Monday\nreference / engine");

        assertThat(text)
                .startsWith(
                        "# found on a Monday\n# reference / engine\nengine.agreement.Case(\n  trial=testkit.random.Trial(\n")
                .contains("HeaderLine(\n          name=\"x-a\",\n          value=\"\\\"\\u00e9\\\\\"")
                .endsWith("  random=7L,\n  explained=true\n)\n");
    }

    @Test
    void aCaseThatTheModelNoLongerFitsIsRefused() {
        assertThatThrownBy(() -> CaseFile.read("match.Fraction(numerator=1L, divisor=2L)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected denominator= at 1: divisor=2L)");
        assertThatThrownBy(() -> CaseFile.read("match.Fraction(numerator=1L, denominator=0L)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("denominator: 0 is below 1");
    }

    private static Case of(RoutingConfig config, TestRequest request, long value) {
        return new Case(new Trial(config, request), RequestPolicy.SECURE, value, true);
    }
}
