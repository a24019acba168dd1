package io.waymark.routing.jmh.contender.rival;

import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Spring Cloud Gateway: its handler mapping, with its predicates. */
public final class SpringCloudGateway implements Lookup {

    /** What it can express. Regular expressions only within segments. */
    public static final Set<Feature> CAN = Set.copyOf(EnumSet.complementOf(EnumSet.of(Feature.TEXT_PREFIX)));

    private final Mapping mapping;

    /** Takes the routes in. */
    public SpringCloudGateway(Table table) {
        GatewayPredicates predicates = new GatewayPredicates();
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            routes.add(Route.async()
                    .id(Table.name(i))
                    .uri("http://backend")
                    .asyncPredicate(predicates.of(table.target(i)))
                    .build());
        }
        mapping = new Mapping(() -> Flux.fromIterable(routes));
    }

    @Override
    public Object request(Probe probe) {
        MockServerHttpRequest.BodyBuilder request = MockServerHttpRequest.method(
                HttpMethod.valueOf(probe.method()), URI.create("http://" + probe.authority() + probe.target()));
        request.header("Host", probe.authority());
        for (int i = 0; i < probe.headerCount(); i++) {
            request.header(probe.headerName(i), probe.headerValue(i));
        }
        return MockServerWebExchange.from(request);
    }

    @Override
    public Object answer(Object request) {
        Route route = mapping.find((ServerWebExchange) request);
        return route == null ? "" : route;
    }

    @Override
    public String route(Object answer) {
        return answer instanceof Route route ? route.getId() : "";
    }

    /** The search that the mapping keeps for itself. */
    private static final class Mapping extends RoutePredicateHandlerMapping {

        Mapping(RouteLocator routes) {
            super(
                    new FilteringWebHandler(List.of(), false),
                    routes,
                    new GlobalCorsProperties(),
                    new StandardEnvironment());
        }

        @Nullable
        Route find(ServerWebExchange exchange) {
            return lookupRoute(exchange).block();
        }
    }
}
