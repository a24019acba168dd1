package io.grpc.xds;

import com.google.re2j.Pattern;
import io.grpc.Metadata;
import io.grpc.xds.VirtualHost.Route;
import io.grpc.xds.VirtualHost.Route.RouteAction;
import io.grpc.xds.VirtualHost.Route.RouteMatch;
import io.grpc.xds.VirtualHost.Route.RouteMatch.PathMatcher;
import io.grpc.xds.internal.Matchers.HeaderMatcher;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The search of gRPC's client for the route of a call: the virtual host, then its routes one after the other. */
public final class RouteSearch {

    private final List<VirtualHost> hosts;
    private final ThreadSafeRandom random = ThreadSafeRandom.ThreadSafeRandomImpl.instance;

    private RouteSearch(List<VirtualHost> hosts) {
        this.hosts = hosts;
    }

    /** The cluster of the first route that takes the call; {@code ""} for none. */
    public String find(String authority, String path, Metadata headers) {
        VirtualHost host = RoutingUtils.findVirtualHostForHostName(hosts, authority);
        if (host == null) {
            return "";
        }
        for (Route route : host.routes()) {
            if (RoutingUtils.matchRoute(route.routeMatch(), path, headers, random)) {
                RouteAction action = route.routeAction();
                return action == null ? "" : String.valueOf(action.cluster());
            }
        }
        return "";
    }

    /** Adds routes. Not for use by several threads. */
    public static final class Builder {

        private final Map<String, List<Route>> routes = new LinkedHashMap<>();

        /** Nothing yet. */
        public Builder() {}

        /** Adds a route to the virtual host of this domain, whose cluster has its name. */
        public void add(String domain, RequestMatch match, String name) {
            List<HeaderMatcher> headers = match.fields().stream()
                    .map(each -> HeaderMatcher.forExactValue(
                            ((Field.Header) each.field()).name(), ((ValueMatch.Exact) each.value()).text(), false))
                    .toList();
            RouteMatch written = RouteMatch.create(path(match.path()), headers, null);
            RouteAction action = RouteAction.forCluster(name, List.of(), null, null, false);
            routes.computeIfAbsent(domain, key -> new ArrayList<>()).add(Route.forAction(written, action, Map.of()));
        }

        private static PathMatcher path(PathMatch path) {
            if (path instanceof PathMatch.Exact exact) {
                return PathMatcher.fromPath(exact.path(), true);
            }
            if (path instanceof PathMatch.SegmentPrefix prefix) {
                return PathMatcher.fromPrefix(prefix.segments() + "/", true);
            }
            return path instanceof PathMatch.TextPrefix prefix
                    ? PathMatcher.fromPrefix(prefix.text(), true)
                    : PathMatcher.fromRegEx(
                            Pattern.compile(((PathMatch.Regex) path).pattern().text()));
        }

        /** The search. */
        public RouteSearch build() {
            List<VirtualHost> hosts = new ArrayList<>();
            routes.forEach((domain, list) -> hosts.add(VirtualHost.create(domain, List.of(domain), list, Map.of())));
            return new RouteSearch(hosts);
        }
    }
}
