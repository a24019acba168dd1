package io.waymark.routing.jmh;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.jmh.contender.Contender;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to compile a table, and is that linear in its routes? One operation compiles the whole table; loading is not part of
 * it.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar CompileBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {

    private static final RoutingConfig NOTHING = RoutingConfig.builder().build();

    /** What the table is made of. */
    @Param
    public Workload workload = Workload.EXACT;

    /** How many routes the table has. */
    @Param({"10", "1000", "100000"})
    public int routes;

    private RoutingConfig config = NOTHING;

    /** Makes the table, and checks that its compiled router answers rightly. */
    @Setup
    public void prepare() {
        Table table = workload.table(routes);
        Contender.ENGINE.prepare(table);
        config = table.config();
    }

    /** Compiles the table. */
    @Benchmark
    public Router compile() {
        return RoutingEngine.compile(config, RouterOptions.DEFAULT);
    }
}
