package io.waymark.routing.jmh.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Makes tables and charts from a result file of {@link io.waymark.routing.jmh.Comparison}: {@code tables.md}, and an SVG for each workload.
 *
 * <p>{@code java -cp jmh/target/benchmarks.jar io.waymark.routing.jmh.report.Report result.json docs/performance}
 */
public final class Report {

    private static final int ARGUMENTS = 2;

    private Report() {}

    /** Reads the file that the first argument names, and writes into the directory that the second names. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS) {
            throw new IllegalArgumentException(
                    "two arguments are needed: a result file of JMH, and a directory to write to");
        }
        write(Results.read(Path.of(arguments[0])), Path.of(arguments[1]));
    }

    static void write(Results results, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("tables.md"), new RatioTables(results).text());
        for (String workload : results.workloads()) {
            String name = workload.toLowerCase(Locale.ROOT).replace('_', '-');
            Files.writeString(directory.resolve(name + ".svg"), new Chart(results, workload).svg());
        }
    }
}
