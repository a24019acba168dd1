package io.waymark.routing.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.yaml.ConfigLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same inputs make the same tables, in any order of documents, and on another JVM with another locale, time zone and character set. Tried on
 * every App Mesh and Gateway API configuration of the conformance checks; in Envoy's, order means something.
 */
class DeterminismTest {

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String dialect : List.of("appmesh", "gatewayapi")) {
            try (Stream<Path> all = Files.list(Path.of("..", "conformance", dialect))) {
                all.filter(file -> file.toString().endsWith(".yaml")
                                && !file.toString().endsWith(".checks.yaml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static Map<String, String> digests(long seed) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Path file : files()) {
            Optional<List<String>> each = Digests.of(file, seed);
            each.ifPresent(made -> digests.put(Digests.name(file), made.toString()));
        }
        return digests;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfDocumentsMeansNothing(long seed) throws IOException {
        assertThat(digests(0)).hasSizeGreaterThan(100).isEqualTo(digests(seed));
    }

    @Test
    void anotherJvmInAnotherPlaceMakesTheSameTables(@TempDir Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-9",
                "-cp",
                System.getProperty("java.class.path"),
                Digests.class.getName(),
                "7"));
        files().forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readAllLines(out, StandardCharsets.UTF_8))
                .containsExactlyElementsOf(digests(0).entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList());
    }

    private static String digest(String cluster, RequestPolicy policy) {
        String text = """
                name: all
                virtual_hosts:
                - name: all
                  domains: ["*"]
                  routes: [{match: {prefix: /}, route: {cluster: %s}}]
                """.formatted(cluster);
        return RoutingEngine.compile(ConfigLoader.loadText("routes.yaml", text), RouterOptions.DEFAULT.policy(policy))
                .digest();
    }

    @Test
    void whateverDecidesAnswersCountsInTheDigest() {
        assertThat(List.of(
                        digest("a", RequestPolicy.SECURE),
                        digest("b", RequestPolicy.SECURE),
                        digest("a", RequestPolicy.ENVOY),
                        digest(
                                "a",
                                RequestPolicy.SECURE.with(
                                        RequestPolicy.SECURE.limits().withTarget(8000)))))
                .doesNotHaveDuplicates()
                .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
        assertThat(digest("a", RequestPolicy.SECURE)).isEqualTo(digest("a", RequestPolicy.SECURE));
    }
}
