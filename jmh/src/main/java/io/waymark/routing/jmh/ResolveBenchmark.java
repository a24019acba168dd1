package io.waymark.routing.jmh;

import io.waymark.routing.jmh.contender.Contender;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long does the engine take for a request, next to hash maps that know the answer, and how does that grow with the table?
 *
 * <p>One operation is one request. Its texts are new, made outside the clock, so that no hash is cached: {@code -prof gc} counts them for
 * the floor and the engine alike.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar ResolveBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResolveBenchmark {

    /** What is asked. */
    @Param
    public Workload workload = Workload.EXACT;

    /** How many routes the table has. */
    @Param({"10", "1000", "100000"})
    public int routes;

    /** Who answers; the reference router has a benchmark of its own, because it would take hours here. */
    @Param({"FLOOR", "ENGINE"})
    public Contender contender = Contender.FLOOR;

    private Requests requests = Requests.NONE;

    /** Makes the table, and checks every answer. */
    @Setup
    public void prepare() {
        Table table = workload.table(routes);
        requests = new Requests(table.probes(), contender.prepare(table));
    }

    /** Makes every request one that was just read. */
    @Setup(Level.Invocation)
    public void renew() {
        requests.renew();
    }

    /** Answers every request. */
    @Benchmark
    @OperationsPerInvocation(Workload.REQUESTS)
    public void resolve(Blackhole sink) {
        requests.answer(sink);
    }
}
