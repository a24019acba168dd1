package io.waymark.routing.jmh.contender.rival;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.RouteBuilder;
import com.linecorp.armeria.server.Routed;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServerConfig;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.VirtualHostBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Armeria: the virtual host of a server that is never started, then the router of that host. */
public final class Armeria implements Lookup {

    /** What it can express. */
    public static final Set<Feature> CAN = Set.copyOf(EnumSet.complementOf(EnumSet.of(Feature.TEXT_PREFIX)));

    private final ServerConfig config;

    /** Takes the routes in. */
    public Armeria(Table table) {
        ServerBuilder server =
                Server.builder().meterRegistry(new SimpleMeterRegistry()).service("/not-asked", new Named(""));
        Map<String, VirtualHostBuilder> hosts = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            VirtualHostBuilder host =
                    hosts.computeIfAbsent(table.target(i).host().toString(), server::virtualHost);
            host.route().addRoute(route(table.target(i).match())).build(new Named(Table.name(i)));
        }
        config = server.build().config();
    }

    private static Route route(RequestMatch match) {
        RouteBuilder route = path(Route.builder(), match.path());
        if (!match.methods().isEmpty()) {
            route.methods(match.methods().stream().map(HttpMethod::valueOf).toList());
        }
        for (FieldMatch field : match.fields()) {
            String value = ((ValueMatch.Exact) field.value()).text();
            if (field.field() instanceof Field.Header header) {
                route.matchesHeaders(header.name() + "=" + value);
            } else {
                route.matchesParams(((Field.QueryParameter) field.field()).name() + "=" + value);
            }
        }
        return route.build();
    }

    private static RouteBuilder path(RouteBuilder route, PathMatch path) {
        if (path instanceof PathMatch.Exact exact) {
            return route.exact(exact.path());
        }
        if (path instanceof PathMatch.SegmentPrefix prefix) {
            return route.pathPrefix(prefix.segments());
        }
        return path instanceof PathMatch.Regex regex
                ? route.regex("^" + regex.pattern().text() + "$")
                : route.path(new PathSyntax("", "{%s}", "").of(path));
    }

    @Override
    public Object request(Probe probe) {
        return new ArmeriaRequest(probe, config);
    }

    @Override
    public Object answer(Object request) {
        ArmeriaRequest context = (ArmeriaRequest) request;
        return context.virtualHost().findServiceConfig(context);
    }

    @Override
    public String route(Object answer) {
        Routed<?> routed = (Routed<?>) answer;
        return routed.isPresent() ? ((Named) ((ServiceConfig) routed.value()).service()).name : "";
    }

    /** A service that is never called. */
    private record Named(String name) implements HttpService {

        @Override
        public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
            throw new UnsupportedOperationException(name);
        }
    }
}
