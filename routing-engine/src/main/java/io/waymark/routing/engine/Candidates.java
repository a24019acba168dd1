package io.waymark.routing.engine;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.HostPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the routers that may come into force, and refuses those that may not.
 *
 * @param options how they are compiled
 * @param guards what they must not do
 * @param selfTest what they must pass
 */
record Candidates(RouterOptions options, UpdateGuards guards, SelfTest selfTest) {

    /** How many of what is missing are named. */
    private static final int NAMED = 5;

    /** A router that may come into force, or why there is none. */
    record Candidate(Optional<Router> router, Optional<Update.Refused> refused) {}

    /** A step that was refused; carries nothing but what is told. */
    private static final class RefusedStep extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Update.Refused update;

        RefusedStep(Update.Refused update) {
            super("refused", null, false, false);
            this.update = update;
        }
    }

    /** Does not throw. */
    Candidate make(long number, Supplier<RoutingConfig> loading, Router inForce) {
        try {
            RoutingConfig config = step(number, Update.Reason.LOADING, loading);
            guard(number, inForce.config(), config);
            Router router = compile(number, config);
            List<String> failures = step(number, Update.Reason.SELF_TEST, () -> selfTest.failures(router));
            require(failures.isEmpty(), number, Update.Reason.SELF_TEST, failures);
            return new Candidate(Optional.of(router), Optional.empty());
        } catch (RefusedStep refused) {
            return new Candidate(Optional.empty(), Optional.of(refused.update));
        }
    }

    /** Whatever is thrown, an error of the virtual machine too, must leave the router in force where it is. */
    private static <T> T step(long number, Update.Reason reason, Supplier<T> work) throws RefusedStep {
        try {
            return work.get();
        } catch (Throwable thrown) {
            String message = Optional.ofNullable(thrown.getMessage())
                    .orElse(thrown.getClass().getName());
            throw new RefusedStep(new Update.Refused(number, reason, List.of(message), Optional.of(thrown)));
        }
    }

    private static void require(boolean holds, long number, Update.Reason reason, List<String> problems)
            throws RefusedStep {
        if (!holds) {
            throw new RefusedStep(new Update.Refused(number, reason, problems, Optional.empty()));
        }
    }

    private Router compile(long number, RoutingConfig config) throws RefusedStep {
        Spent spent = new Spent();
        Router router = step(number, Update.Reason.COMPILING, () -> RoutingEngine.compile(config, options));
        Duration took = spent.time();
        long bytes = spent.bytes();
        require(
                took.compareTo(guards.time()) <= 0,
                number,
                Update.Reason.TIME,
                List.of("compiling took " + took + ", more than " + guards.time()));
        require(
                bytes <= guards.memory(),
                number,
                Update.Reason.MEMORY,
                List.of("compiling allocated " + bytes + " bytes, more than " + guards.memory()));
        return router;
    }

    private void guard(long number, RoutingConfig before, RoutingConfig after) throws RefusedStep {
        boolean empty = routes(after).isEmpty()
                && after.gateways().stream()
                        .noneMatch(gateway -> gateway.fallback().isPresent());
        require(
                guards.mayBeEmpty() || !empty,
                number,
                Update.Reason.EMPTY,
                List.of("the configuration holds no route"));
        kept(number, Update.Reason.LOST_ROUTES, "routes", routes(before), routes(after));
        kept(number, Update.Reason.LOST_HOSTS, "hosts", hosts(before), hosts(after));
    }

    private void kept(long number, Update.Reason reason, String what, Set<String> before, Set<String> after)
            throws RefusedStep {
        List<String> lost =
                before.stream().filter(each -> !after.contains(each)).sorted().toList();
        String some = lost.stream().limit(NAMED).collect(Collectors.joining(", "));
        require(
                lost.size() * 100L <= (long) before.size() * guards.mostLost(),
                number,
                reason,
                List.of(lost.size() + " of " + before.size() + " " + what + " are missing: " + some
                        + (lost.size() > NAMED ? " and others" : "")));
    }

    private static Set<String> routes(RoutingConfig config) {
        return allRoutes(config).collect(Collectors.toSet());
    }

    private static Stream<String> allRoutes(RoutingConfig config) {
        return Stream.concat(
                config.routes().stream().map(route -> route.name().toString()),
                config.services().stream().flatMap(Candidates::routesOf));
    }

    private static Stream<String> routesOf(Service service) {
        return service.provider() instanceof Service.Provider.Routes routes
                ? routes.table().routes().stream().map(route -> service.name() + " " + route.name())
                : Stream.of(service.name().toString());
    }

    private static Set<String> hosts(RoutingConfig config) {
        Stream<HostPattern> listeners = config.gateways().stream()
                .flatMap(gateway -> gateway.listeners().stream())
                .map(Listener::host);
        Stream<HostPattern> routes =
                config.routes().stream().map(GatewayRoute::hosts).flatMap(List::stream);
        return Stream.concat(listeners, routes).map(HostPattern::toString).collect(Collectors.toSet());
    }
}
