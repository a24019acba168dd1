package io.waymark.routing.testkit.small;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.testkit.random.TestRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Routes and requests made of a few parts. Gives every table of routes there is, in one gateway with one listener, and every request.
 * Immutable and safe for any thread.
 */
public final class SmallWorld {

    /** The most routes of a table. */
    public static final int MAX_ROUTES = 3;

    /** App Mesh, its simplified gateways, the Gateway API, Envoy. */
    public static final List<RoutingSemantics> DIALECTS = List.of(
            RoutingSemantics.APP_MESH,
            RoutingSemantics.APP_MESH.with(Precedence.LENGTH_THEN_ORDER),
            RoutingSemantics.GATEWAY_API,
            RoutingSemantics.ENVOY);

    private static final String GATEWAY = "gate";
    private static final int PORT = 80;

    private final String name;
    /** By place in the table. The names fall as the places rise, so that order of names and of declaration are told apart. */
    private final List<List<GatewayRoute>> routes;

    private final List<TestRequest> requests;

    /** A world of these routes and requests. */
    public SmallWorld(String name, RouteAlphabet routes, RequestAlphabet requests) {
        this.name = name;
        this.routes = IntStream.range(0, MAX_ROUTES)
                .mapToObj(place -> routes.routes("r" + (MAX_ROUTES - place), GATEWAY, Destination.backend("b" + place)))
                .toList();
        this.requests = requests.requests().stream()
                .map(request -> request.withPort(PORT))
                .toList();
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Every request, near misses included. */
    public List<TestRequest> requests() {
        return requests;
    }

    /** How many tables of up to so many routes there are, counted under every dialect. */
    public long size(int most) {
        return DIALECTS.size()
                * IntStream.rangeClosed(0, most).mapToLong(this::tables).sum();
    }

    /**
     * Every table of none, one, and up to {@code most} routes, under every dialect; each is made when it is asked for.
     *
     * @param most 0 to {@value #MAX_ROUTES}
     */
    public Stream<RoutingConfig> configs(int most) {
        if (most < 0 || most > MAX_ROUTES) {
            throw new IllegalArgumentException("most: " + most + " is not within 0 to " + MAX_ROUTES);
        }
        return DIALECTS.stream()
                .map(SmallWorld::gateway)
                .flatMap(gateway -> IntStream.rangeClosed(0, most)
                        .boxed()
                        .flatMap(count ->
                                LongStream.range(0, tables(count)).mapToObj(number -> config(gateway, count, number))));
    }

    private long tables(int routeCount) {
        long tables = 1;
        for (int i = 0; i < routeCount; i++) {
            tables *= routes.get(i).size();
        }
        return tables;
    }

    private static Gateway gateway(RoutingSemantics semantics) {
        return Gateway.builder(GATEWAY)
                .listener(PORT, Protocol.HTTP)
                .semantics(semantics)
                .build();
    }

    /** The table of a number: its digits, in the base of the alphabet, are the routes. */
    private RoutingConfig config(Gateway gateway, int routeCount, long number) {
        List<GatewayRoute> chosen = new ArrayList<>(routeCount);
        long rest = number;
        for (int place = 0; place < routeCount; place++) {
            List<GatewayRoute> alphabet = routes.get(place);
            chosen.add(alphabet.get((int) (rest % alphabet.size())));
            rest /= alphabet.size();
        }
        return new RoutingConfig(List.of(gateway), chosen, List.of(), List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
