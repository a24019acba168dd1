package io.waymark.routing.jmh.contender;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.jmh.contender.rival.Armeria;
import io.waymark.routing.jmh.contender.rival.Camel;
import io.waymark.routing.jmh.contender.rival.GrpcXds;
import io.waymark.routing.jmh.contender.rival.Jetty;
import io.waymark.routing.jmh.contender.rival.NettyRouter;
import io.waymark.routing.jmh.contender.rival.PathPatterns;
import io.waymark.routing.jmh.contender.rival.RestEasy;
import io.waymark.routing.jmh.contender.rival.SpringCloudGateway;
import io.waymark.routing.jmh.contender.rival.Undertow;
import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those who are compared. */
public enum Contender {
    /** Two look-ups or more in hash maps that hold the answers to the very requests: no router can know less. */
    FLOOR(Feature.ALL, Integer.MAX_VALUE, table -> new Floor(table.probes())),
    /** The compiled router. */
    ENGINE(
            Feature.ALL,
            Integer.MAX_VALUE,
            table -> new RouterLookup(RoutingEngine.compile(table.config(), RouterOptions.DEFAULT))),
    /** The reference router of the test kit, which tries every route. */
    REFERENCE(
            Feature.ALL,
            1000,
            table -> new RouterLookup(ReferenceRouter.compile(table.config(), RouterOptions.DEFAULT))),
    /** Spring Framework's path patterns, tried one by one. */
    SPRING_PATH_PATTERN(PathPatterns.CAN, 10_000, PathPatterns::new),
    /** Spring Cloud Gateway's own handler mapping. */
    SPRING_CLOUD_GATEWAY(SpringCloudGateway.CAN, 1000, SpringCloudGateway::new),
    /** Armeria's virtual hosts and their routers. */
    ARMERIA(Armeria.CAN, 10_000, Armeria::new),
    /** Jetty's path mappings. */
    JETTY(Jetty.CAN, 10_000, Jetty::new),
    /** Undertow's matchers of paths and templates. */
    UNDERTOW(Undertow.CAN, 10_000, Undertow::new),
    /** The router for Netty. */
    NETTY_ROUTER(NettyRouter.CAN, 1000, NettyRouter::new),
    /** RESTEasy's registry of resource methods. */
    RESTEASY(RestEasy.CAN, 10_000, RestEasy::new),
    /** Camel's matcher of REST consumers. */
    CAMEL(Camel.CAN, 100, Camel::new),
    /** The Java implementation of Envoy's route matching in gRPC. */
    GRPC_XDS(GrpcXds.CAN, 10_000, GrpcXds::new);

    /** Cannot be changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Feature> can;

    private final int most;

    /** Without state: a constructor. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Table, Lookup> maker;

    /**
     * A contender.
     *
     * @param can what it can express
     * @param most how many routes it is asked for at most: with more a run would take hours
     * @param maker makes it for a table
     */
    Contender(Set<Feature> can, int most, Function<Table, Lookup> maker) {
        this.can = can;
        this.most = most;
        this.maker = maker;
    }

    /** Why it is left out of the comparison on this table; empty if it takes part. */
    public Optional<String> absence(Table table) {
        Set<Feature> missing = new TreeSet<>(table.features());
        missing.removeAll(can);
        if (!missing.isEmpty()) {
            return Optional.of(
                    "has no " + missing.stream().map(Feature::toString).collect(Collectors.joining(", no ")));
        }
        return table.size() > most
                ? Optional.of("takes too long with more than " + most + " routes")
                : Optional.empty();
    }

    /**
     * Ready to answer for this table.
     *
     * @throws IllegalStateException if it cannot express the table, or answers one of the table's requests wrongly
     */
    public Lookup prepare(Table table) {
        absence(table).ifPresent(reason -> {
            throw new IllegalStateException(this + " " + reason);
        });
        Lookup lookup = maker.apply(table);
        for (Probe probe : table.probes()) {
            String route = lookup.route(lookup.answer(lookup.request(probe)));
            if (!route.equals(probe.route())) {
                throw new IllegalStateException(
                        this + " answers " + (route.isEmpty() ? "no match" : route) + " to " + probe);
            }
        }
        return lookup;
    }
}
