package io.waymark.routing.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile inputs are refused in less than two seconds of CPU time with a heap of 256 MiB, and never end in a stack trace. All of them are
 * loaded one after the other by one JVM of their own.
 */
class HostileInputTest {

    private static final long MOST_MILLIS = 2000;
    private static final int MOST_TEXT = 100_000;

    private static final Map<String, List<String>> RESULTS = new HashMap<>();

    @BeforeAll
    static void loadAll(@TempDir Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileLoads.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(ended).as("ended: %s", text).isTrue();
        assertThat(process.exitValue()).as("%s", text).isZero();
        text.lines().map(line -> List.of(line.split("\t", -1))).forEach(line -> RESULTS.put(line.get(0), line));
    }

    static Stream<HostileInput> inputs() {
        return HostileInput.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isRefusedInTime(HostileInput input) {
        assertThat(RESULTS).containsKey(input.name());
        List<String> result = RESULTS.getOrDefault(input.name(), List.of());
        assertThat(result.get(2).split(",", -1))
                .as("codes")
                .contains(input.expected().name());
        assertThat(Long.parseLong(result.get(1))).as("milliseconds of CPU time").isLessThan(MOST_MILLIS);
        assertThat(Integer.parseInt(result.get(3))).as("characters of text").isLessThan(MOST_TEXT);
    }
}
