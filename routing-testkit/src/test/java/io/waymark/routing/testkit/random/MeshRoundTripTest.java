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

/** Whatever is written as App Mesh loads equal; whatever is not written is refused with reasons. */
class MeshRoundTripTest {

    private static final long SEED = 20_261_125;

    @Test
    void whatAppMeshCanSayIsWrittenAndLoadsEqual() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 400; i++) {
            RoutingConfig config = new MeshConfigs(0).next(random);
            WriteResult written = ConfigWriter.appMesh(config);
            assertThat(written.problems())
                    .as("configuration %d: %s", i, ProblemRenderer.render(written.problems()))
                    .isEmpty();
            assertLoadsEqual(config, written.orThrow(), i);
        }
    }

    @Test
    void whatItMayBeUnableToSayIsWrittenEqualOrRefusedWithReasons() {
        SplittableRandom random = new SplittableRandom(SEED);
        int written = 0;
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            RoutingConfig config = new MeshConfigs(4).next(random);
            WriteResult result = ConfigWriter.appMesh(config);
            if (result.text().isPresent()) {
                written++;
                assertLoadsEqual(config, result.orThrow(), i);
            } else {
                refused++;
                assertThat(result.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.INEXPRESSIBLE);
                    assertThat(problem.object()).contains("/");
                });
            }
        }
        assertThat(written).isGreaterThan(60);
        assertThat(refused).isGreaterThan(60);
    }

    @Test
    void everyRandomConfigurationIsRefusedForItsNamesAtLeast() {
        SplittableRandom random = new SplittableRandom(SEED);
        RandomConfigs configs = new RandomConfigs(Profile.ALL, 6);
        for (int i = 0; i < 100; i++) {
            WriteResult result = ConfigWriter.appMesh(configs.next(random));
            assertThat(result.text()).isEmpty();
            assertThat(result.problems())
                    .anySatisfy(problem -> assertThat(problem.message()).startsWith("it has no namespace"));
        }
    }

    private static void assertLoadsEqual(RoutingConfig config, String text, int number) {
        assertThat(ConfigLoader.STRICT.readText("written.yaml", text).orThrow())
                .as("configuration %d:%n%s", number, text)
                .isEqualTo(MeshOrder.of(config));
    }
}
