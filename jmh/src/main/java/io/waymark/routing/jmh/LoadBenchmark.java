package io.waymark.routing.jmh;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.engine.RoutingEngine;
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
 * How long does a start take: YAML read, checked and compiled to a router, once, in a JVM that has done nothing before?
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar LoadBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {

    /** What the table is made of: Gateway API, and Envoy. */
    @Param({"MIX", "REST"})
    public Workload workload = Workload.MIX;

    /** How many routes the table has. */
    @Param({"10", "1000", "100000"})
    public int routes;

    private Table table = Workload.MIX.table(1);

    /** Chooses the table; its text is made as it is read. */
    @Setup
    public void prepare() {
        table = workload.table(routes);
    }

    /** Loads and compiles the table. */
    @Benchmark
    public Router load() {
        return RoutingEngine.compile(table.config(), RouterOptions.DEFAULT);
    }
}
