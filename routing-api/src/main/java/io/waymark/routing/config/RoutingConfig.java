package io.waymark.routing.config;

import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A configuration, whole: what was loaded from files or built in code. Everything it refers to within itself is there.
 *
 * @param gateways the gateways
 * @param routes the routes of the gateways, in order of declaration
 * @param services services with routes of their own
 * @param backends what is known of backends
 */
public record RoutingConfig(
        List<Gateway> gateways, List<GatewayRoute> routes, List<Service> services, List<Backend> backends) {

    /**
     * Copies the lists; refuses two gateways, services or backends of one name, routes attached to a gateway or listener that is
     * not there, destinations that lead to a service that is not there, and services that lead to services.
     */
    public RoutingConfig {
        gateways = List.copyOf(gateways);
        routes = List.copyOf(routes);
        services = List.copyOf(services);
        backends = List.copyOf(backends);
        Require.distinct("gateways", gateways.stream().map(Gateway::name).toList());
        Require.distinct("services", services.stream().map(Service::name).toList());
        Require.distinct("backends", backends.stream().map(Backend::name).toList());
        References.check(gateways, routes, services);
    }

    /** An empty configuration, to add to. */
    public static Builder builder() {
        return new Builder();
    }

    /** The gateway that the name means; a name without namespace means the only gateway so called. */
    public Optional<Gateway> gateway(ObjectName name) {
        List<Gateway> meant =
                gateways.stream().filter(each -> each.name().isMeantBy(name)).toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The service of this name. */
    public Optional<Service> service(ObjectName name) {
        return services.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The backend of this name. */
    public Optional<Backend> backend(ObjectName name) {
        return backends.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Adds to a configuration. Not for use by several threads. */
    public static final class Builder {

        private final List<Gateway> gateways = new ArrayList<>();
        private final List<GatewayRoute> routes = new ArrayList<>();
        private final List<Service> services = new ArrayList<>();
        private final List<Backend> backends = new ArrayList<>();

        private Builder() {}

        /** Adds a gateway. */
        public Builder gateway(String name, Consumer<Gateway.Builder> content) {
            Gateway.Builder builder = Gateway.builder(name);
            content.accept(builder);
            return gateway(builder.build());
        }

        /** Adds a gateway. */
        public Builder gateway(Gateway gateway) {
            gateways.add(gateway);
            return this;
        }

        /** Adds a route. */
        public Builder route(String name, Consumer<GatewayRoute.Builder> content) {
            GatewayRoute.Builder builder = GatewayRoute.builder(name);
            content.accept(builder);
            return route(builder.build());
        }

        /** Adds a route. */
        public Builder route(GatewayRoute route) {
            routes.add(route);
            return this;
        }

        /** Adds a service that one backend provides. */
        public Builder service(String name, String host, ObjectName backend) {
            return service(new Service(
                    ObjectName.parse(name), host, new Service.Provider.OneBackend(backend), SourceLocation.NONE));
        }

        /** Adds a service. */
        public Builder service(Service service) {
            services.add(service);
            return this;
        }

        /** Adds what is known of a backend. */
        public Builder backend(Backend backend) {
            backends.add(backend);
            return this;
        }

        /** The configuration. */
        public RoutingConfig build() {
            return new RoutingConfig(gateways, routes, services, backends);
        }
    }
}
