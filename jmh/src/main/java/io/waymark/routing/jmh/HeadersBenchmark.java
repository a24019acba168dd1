package io.waymark.routing.jmh;

import io.waymark.routing.jmh.contender.Contender;
import io.waymark.routing.jmh.workload.Probe;
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
 * What do the headers that every client sends along cost, which no route asks for and the request policy looks at all the same?
 *
 * <p>One operation is one request. Its texts are new, made outside the clock, so that no hash is cached: {@code -prof gc} counts them for
 * the floor and the engine alike.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar HeadersBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HeadersBenchmark {

    private static final int ROUTES = 1000;

    /** How many headers a request has. */
    @Param({"0", "6"})
    public int headers;

    private Requests requests = Requests.NONE;

    /** Makes a table of exact paths, and checks every answer. */
    @Setup
    public void prepare() {
        Table table = Workload.EXACT.table(ROUTES);
        if (headers == Probe.COMPANY_SIZE) {
            table.probes().forEach(Probe::accompany);
        }
        requests = new Requests(table.probes(), Contender.ENGINE.prepare(table));
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
