package io.waymark.routing.jmh;

import io.waymark.routing.jmh.contender.Contender;
import io.waymark.routing.jmh.workload.Lookup;
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
 * How many requests do two threads answer with one router, next to one thread? The threads share the router and nothing else.
 *
 * <p>One operation is one request; the figure is the time that it takes a thread. Two threads answer {@code 2 * one / two} times as many
 * requests as one.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar ThreadsBenchmark -t 1}, then {@code -t 2}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ThreadsBenchmark {

    /** What is asked. */
    @Param({"PREFIX", "TENANTS", "MIX"})
    public Workload workload = Workload.MIX;

    /** How many routes the table has. */
    @Param("1000")
    public int routes;

    private Table table = Workload.MIX.table(1);
    private Lookup router = Contender.FLOOR.prepare(table);

    /** Makes the table, and checks every answer. */
    @Setup
    public void prepare() {
        table = workload.table(routes);
        router = Contender.ENGINE.prepare(table);
    }

    /** What each thread asks. */
    @State(Scope.Thread)
    public static class Asking {

        private Requests requests = Requests.NONE;

        /** Makes requests of its own. */
        @Setup
        public void prepare(ThreadsBenchmark shared) {
            requests = new Requests(shared.workload.table(shared.routes).probes(), shared.router);
        }

        /** Makes every request one that was just read. */
        @Setup(Level.Invocation)
        public void renew() {
            requests.renew();
        }
    }

    /** Answers every request. */
    @Benchmark
    @OperationsPerInvocation(Workload.REQUESTS)
    public void resolve(Asking asking, Blackhole sink) {
        asking.requests.answer(sink);
    }
}
