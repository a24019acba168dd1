package io.waymark.routing.testkit.hostile;

import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Loads every hostile input, in the JVM that {@link HostileInputTest} starts with a small heap. Prints a line for each: its name, the
 * milliseconds of CPU time that it cost, the codes told, and how long the text of its problems is.
 */
public final class HostileLoads {

    private HostileLoads() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        for (HostileInput input : HostileInput.ALL) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            LoadResult result = ConfigLoader.STRICT.read(input.name(), input.open());
            String text = ProblemRenderer.render(result.problems());
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            String codes = result.problems().stream()
                    .map(problem -> problem.code().name())
                    .distinct()
                    .collect(Collectors.joining(","));
            String line = String.join(
                    "\t",
                    input.name(),
                    Long.toString(spent / 1_000_000),
                    result.config().isEmpty() ? codes : "TAKEN",
                    Integer.toString(text.length()));
            System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        System.out.flush();
    }
}
