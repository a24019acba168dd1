package io.waymark.routing.jmh;

import io.waymark.routing.jmh.contender.Contender;
import io.waymark.routing.jmh.workload.Workload;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long do the engine and its rivals take for a request, and how does that grow with the table?
 *
 * <p>Runs {@link ResolveBenchmark} for each workload in its sizes and with everybody who can express it; says who cannot, and why. A wrong
 * answer ends the run. Takes JMH's options; {@code -p workload=…}, {@code -p routes=…} and {@code -p contender=…} narrow it.
 *
 * <p>{@code java -cp jmh/target/benchmarks.jar io.waymark.routing.jmh.Comparison -prof gc -rff result.json}
 */
public final class Comparison {

    /** The reference router has a benchmark of its own: the more routes, the less it tells. */
    private static final Set<Contender> COMPARED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Contender.REFERENCE)));

    private final Options options;
    private final PrintStream notes;
    private final List<RunResult> results = new ArrayList<>();

    Comparison(Options options, PrintStream notes) {
        this.options = options;
        this.notes = notes;
    }

    /** Runs, and writes the results as JSON if {@code -rff} names a file. */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        Options options = new CommandLineOptions(arguments);
        List<RunResult> results = new Comparison(options, System.out).run();
        if (options.getResult().hasValue()) {
            ResultFormatFactory.getInstance(
                            ResultFormatType.JSON, options.getResult().get())
                    .writeOut(results);
        }
    }

    /** Runs everything that is asked for. */
    List<RunResult> run() throws RunnerException {
        for (Workload workload : Workload.values()) {
            for (int routes : workload.sizes()) {
                for (Contender contender : COMPARED) {
                    if (asked("workload", workload) && asked("routes", routes) && asked("contender", contender)) {
                        run(workload, routes, contender);
                    }
                }
            }
        }
        return List.copyOf(results);
    }

    private boolean asked(String parameter, Object value) {
        Collection<String> values = options.getParameter(parameter).orElse(List.of());
        return values.isEmpty() || values.contains(value.toString());
    }

    private void run(Workload workload, int routes, Contender contender) throws RunnerException {
        Optional<String> absence = contender.absence(workload.table(routes));
        if (absence.isPresent()) {
            notes.println(workload + " " + routes + " without " + contender + ": it " + absence.get());
            return;
        }
        Options one = new OptionsBuilder()
                .parent(options)
                .include(ResolveBenchmark.class.getName())
                .param("workload", workload.name())
                .param("routes", Integer.toString(routes))
                .param("contender", contender.name())
                .shouldFailOnError(true)
                .build();
        results.addAll(new Runner(one).run());
    }
}
