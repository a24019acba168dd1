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
 * How long does the reference router take, which tries every route? It shows what the look-ups of the engine are worth.
 *
 * <p>Tables of 10 and 1,000 routes only: at 100,000 one request takes a good part of a second. One operation is one request.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar ReferenceBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReferenceBenchmark {

    /** What is asked. */
    @Param
    public Workload workload = Workload.EXACT;

    /** How many routes the table has. */
    @Param({"10", "1000"})
    public int routes;

    private Requests requests = Requests.NONE;

    /** Makes the table, and checks every answer. */
    @Setup
    public void prepare() {
        Table table = workload.table(routes);
        requests = new Requests(table.probes(), Contender.REFERENCE.prepare(table));
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
