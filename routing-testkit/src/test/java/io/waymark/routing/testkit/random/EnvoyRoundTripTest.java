package io.waymark.routing.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.ConfigWriter;
import io.waymark.routing.yaml.WriteResult;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever is written as Envoy's RouteConfiguration loads equal; whatever is not written is refused with reasons. */
class EnvoyRoundTripTest {

    private static final long SEED = 20_261_125;

    @Test
    void whatEnvoyCanSayIsWrittenAndLoadsEqual() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 150; i++) {
            RoutingConfig config = EnvoyConfigs.next(random);
            WriteResult written = ConfigWriter.envoy(config);
            assertThat(written.problems())
                    .as("configuration %d: %s", i, ProblemRenderer.render(written.problems()))
                    .isEmpty();
            String text = written.orThrow();
            assertThat(ConfigLoader.STRICT.readText("written.yaml", text).orThrow())
                    .as("configuration %d:%n%s", i, text)
                    .isEqualTo(config);
        }
    }

    @Test
    void whatEnvoyCannotSayIsRefusedWithReasons() {
        SplittableRandom random = new SplittableRandom(SEED);
        RandomConfigs configs = new RandomConfigs(Profile.ALL, 6);
        for (int i = 0; i < 50; i++) {
            WriteResult result = ConfigWriter.envoy(configs.next(random));
            assertThat(result.text()).isEmpty();
            assertThat(result.problems())
                    .anySatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INEXPRESSIBLE));
        }
    }
}
