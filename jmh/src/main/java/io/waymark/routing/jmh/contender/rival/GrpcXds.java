package io.waymark.routing.jmh.contender.rival;

import static io.waymark.routing.jmh.workload.Feature.EXACT_PATH;
import static io.waymark.routing.jmh.workload.Feature.HEADER;
import static io.waymark.routing.jmh.workload.Feature.OVERLAP;
import static io.waymark.routing.jmh.workload.Feature.REGEX;
import static io.waymark.routing.jmh.workload.Feature.SEGMENT_PREFIX;
import static io.waymark.routing.jmh.workload.Feature.TEXT_PREFIX;
import static io.waymark.routing.jmh.workload.Feature.WILDCARD_HOST;

import io.grpc.Metadata;
import io.grpc.xds.RouteSearch;
import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import java.util.Set;

/** gRPC: Envoy's virtual hosts and the list of routes of each. */
public final class GrpcXds implements Lookup {

    /** What it can express. Prefixes of whole segments are written with a slash at their end. */
    public static final Set<Feature> CAN =
            Set.of(EXACT_PATH, HEADER, OVERLAP, REGEX, SEGMENT_PREFIX, TEXT_PREFIX, WILDCARD_HOST);

    private final RouteSearch search;

    /** Takes the routes in. */
    public GrpcXds(Table table) {
        RouteSearch.Builder routes = new RouteSearch.Builder();
        for (int i = 0; i < table.size(); i++) {
            routes.add(table.target(i).host().toString(), table.target(i).match(), Table.name(i));
        }
        search = routes.build();
    }

    @Override
    public Object request(Probe probe) {
        Metadata headers = new Metadata();
        for (int i = 0; i < probe.headerCount(); i++) {
            headers.put(Metadata.Key.of(probe.headerName(i), Metadata.ASCII_STRING_MARSHALLER), probe.headerValue(i));
        }
        return new Call(probe, headers);
    }

    @Override
    public Object answer(Object request) {
        Call call = (Call) request;
        return search.find(call.probe.authority(), call.probe.target(), call.headers);
    }

    @Override
    public String route(Object answer) {
        return (String) answer;
    }

    private record Call(Probe probe, Metadata headers) {}
}
