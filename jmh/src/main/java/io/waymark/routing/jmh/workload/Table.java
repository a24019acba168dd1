package io.waymark.routing.jmh.workload;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Routes, and requests to ask them. */
public final class Table {

    /** One request in so many is a miss. The misses go round, so that they are spread over the kinds of route. */
    private static final int ONE_IN = 10;

    private static final int SAMPLE = 1000;

    private static final long SEED = 20_261_125;

    /** The default limits are for files that a person writes; these hold a million routes. */
    private static final Limits LIMITS = Limits.builder()
            .totalBytes(Integer.MAX_VALUE)
            .documentChars(Integer.MAX_VALUE)
            .documents(Integer.MAX_VALUE)
            .nodes(Integer.MAX_VALUE)
            .totalNodes(Integer.MAX_VALUE)
            .build();

    private final Dialect dialect;
    private final IntFunction<Target> targets;
    private final boolean overlaps;
    private final int size;
    private final List<Probe> probes;

    private Table(Dialect dialect, IntFunction<Target> targets, boolean overlaps, int size, List<Probe> probes) {
        this.dialect = dialect;
        this.targets = targets;
        this.overlaps = overlaps;
        this.size = size;
        this.probes = List.copyOf(probes);
    }

    static Table of(Dialect dialect, IntFunction<Target> targets, boolean overlaps, int size) {
        return new Table(dialect, targets, overlaps, size, spread(targets, size));
    }

    /** The same routes, asked other requests. */
    public Table asked(List<Probe> others) {
        return new Table(dialect, targets, overlaps, size, others);
    }

    /** {@value Workload#REQUESTS} requests in shuffled order, nine in ten of which a route takes. */
    public List<Probe> probes() {
        return probes;
    }

    /** How many routes there are. */
    public int size() {
        return size;
    }

    /** The route of this number, from 0. Where several take a request, that of the lowest number is the right one. */
    public Target target(int index) {
        return targets.apply(index);
    }

    /** What a router must be able to say to hold these routes: those of the first thousand, which are like the others. */
    public Set<Feature> features() {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (int i = 0; i < Math.min(size, SAMPLE); i++) {
            features.addAll(Feature.of(target(i)));
        }
        if (overlaps) {
            features.add(Feature.OVERLAP);
        }
        return features;
    }

    /** The name of the route of this number. */
    public static String name(int index) {
        return "r" + index;
    }

    /** The routes as they are loaded from YAML; loads them anew each time. */
    public RoutingConfig config() {
        try (InputStream yaml = yaml()) {
            return ConfigLoader.STRICT
                    .withLimits(LIMITS)
                    .read("table.yaml", yaml)
                    .orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The routes as YAML, made as it is read: no text holds a million of them. */
    public InputStream yaml() {
        Stream<String> routes = IntStream.range(0, size).mapToObj(i -> dialect.route(name(i), target(i)));
        return new TextInput(Stream.concat(Stream.of(dialect.head()), routes).iterator());
    }

    /** Spread evenly over the routes. */
    private static List<Probe> spread(IntFunction<Target> targets, int size) {
        List<Probe> probes = new ArrayList<>(Workload.REQUESTS);
        for (int i = 0; i < Workload.REQUESTS; i++) {
            int index = (int) ((long) i * size / Workload.REQUESTS);
            Ask ask = targets.apply(index).ask();
            boolean miss = (i + i / ONE_IN) % ONE_IN == 0;
            probes.add(miss ? ask.miss(i) : ask.hit(name(index), i));
        }
        Collections.shuffle(probes, new Random(SEED));
        return probes;
    }
}
