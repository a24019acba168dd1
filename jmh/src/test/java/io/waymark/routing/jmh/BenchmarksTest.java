package io.waymark.routing.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.jmh.contender.Contender;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Workload;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, and every contender answers rightly. Nothing is measured here. */
class BenchmarksTest {

    private static final int CLASSES = 7;

    @Test
    void everyBenchmarkRunsOnTablesOfTenRoutes() throws RunnerException {
        Collection<RunResult> results =
                new Runner(once().include(".*").param("routes", "10").build()).run();

        assertThat(results.stream()
                        .map(result -> result.getParams().getBenchmark())
                        .distinct())
                .hasSize(CLASSES);
    }

    /** Of a comparison that would take hours, the smallest part in which somebody is left out. */
    @Test
    void aComparisonRunsEverybodyWhoCanAndSaysWhoCannot() throws RunnerException {
        ByteArrayOutputStream notes = new ByteArrayOutputStream();
        Options some = once().param("workload", "TENANTS")
                .param("routes", "10")
                .param("contender", "FLOOR", "ENGINE", "JETTY", "GRPC_XDS")
                .build();

        List<RunResult> results = new Comparison(some, new PrintStream(notes, true, UTF_8)).run();

        assertThat(results)
                .extracting(result -> result.getParams().getParam("contender"))
                .containsExactly("FLOOR", "ENGINE", "GRPC_XDS");
        assertThat(notes.toString(UTF_8)).isEqualTo("TENANTS 10 without JETTY: it has no values of headers\n");
    }

    private static ChainedOptionsBuilder once() {
        return new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    @Test
    void aContenderThatAnswersWronglyIsNotTimed() {
        Probe nothing = new Probe("shop.example.com", "GET", "/nothing", List.of(), "r1");
        Table wrong = Workload.EXACT.table(10).asked(List.of(nothing));

        assertThatThrownBy(() -> Contender.ENGINE.prepare(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ENGINE answers no match to GET http://shop.example.com/nothing -> r1");
    }
}
