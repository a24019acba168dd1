package io.waymark.routing.jmh.contender.rival;

import static io.waymark.routing.jmh.workload.Feature.EXACT_PATH;
import static io.waymark.routing.jmh.workload.Feature.TEMPLATE;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.router.RouteResult;
import io.netty.handler.codec.http.router.Router;
import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import java.util.Set;

/** netty-router: a router for each host. */
public final class NettyRouter implements Lookup {

    /** What it can express. A wildcard at the end takes paths too that differ in the segment before. Templates come in no order. */
    public static final Set<Feature> CAN = Set.of(EXACT_PATH, TEMPLATE);

    private static final PathSyntax SYNTAX = new PathSyntax("", ":%s", "");

    private final Hosts<Router<String>> hosts;

    /** Takes the routes in. */
    public NettyRouter(Table table) {
        hosts = Hosts.of(
                table,
                () -> new Router<String>().notFound(""),
                (router, target, name) ->
                        router.addRoute(HttpMethod.GET, SYNTAX.of(target.match().path()), name));
    }

    @Override
    public Object answer(Object request) {
        Probe probe = (Probe) request;
        Router<String> router = hosts.at(probe.authority());
        return router == null ? "" : router.route(HttpMethod.GET, probe.target());
    }

    @Override
    public String route(Object answer) {
        return answer instanceof RouteResult<?> found ? (String) found.target() : "";
    }
}
