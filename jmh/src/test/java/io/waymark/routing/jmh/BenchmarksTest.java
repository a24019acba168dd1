package io.waymark.routing.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.jmh.contender.Contender;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Workload;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, and every contender answers rightly. Nothing is measured here. */
class BenchmarksTest {

    private static final int CLASSES = 4;

    @Test
    void everyBenchmarkRunsOnTablesOfTenRoutes() throws RunnerException {
        Options once = new OptionsBuilder()
                .include(".*")
                .param("routes", "10")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();

        Collection<RunResult> results = new Runner(once).run();

        assertThat(results.stream()
                        .map(result -> result.getParams().getBenchmark())
                        .distinct())
                .hasSize(CLASSES);
    }

    @Test
    void aContenderThatAnswersWronglyIsNotTimed() {
        Table table = Workload.EXACT.table(10);
        Table wrong = new Table(table.config(), List.of(new Probe("shop.example.com", "/nothing", "", "r1")));

        assertThatThrownBy(() -> Contender.ENGINE.prepare(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ENGINE answers no match to GET http://shop.example.com/nothing -> r1");
    }
}
