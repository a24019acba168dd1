package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.appmesh.Vocabulary;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;

/** Writes the {@code match} of gateway routes and router routes. */
final class MatchWriter {

    private static final int MAX_HOST = 253;

    private final RequestMatch match;
    private final RouteKind kind;
    private final Spot spot;
    private final YamlMap written = new YamlMap();

    MatchWriter(RequestMatch match, RouteKind kind, Spot spot) {
        this.match = match;
        this.kind = kind;
        this.spot = spot;
    }

    /** Whether a gRPC route can say all conditions but the path. */
    static boolean isSaidByGrpc(RequestMatch match) {
        boolean headers = match.fields().stream().allMatch(each -> each.field() instanceof Field.Header);
        return match.methods().isEmpty() && match.scheme().isEmpty() && headers;
    }

    /** The match of a gateway route for one host, or for every host if there are none. */
    YamlMap ofGateway(List<HostPattern> hosts) {
        new PathWriter(written, spot).gateway(match.path(), hosts.isEmpty());
        hosts.stream().limit(1).forEach(this::hostname);
        spot.refuseIf(match.scheme().isPresent(), "a GatewayRoute does not look at the scheme", "");
        conditions();
        return written;
    }

    /** The match of a router's route. */
    YamlMap ofRouter() {
        new PathWriter(written, spot).router(match.path(), kind);
        match.scheme().ifPresent(this::scheme);
        conditions();
        return written;
    }

    private void hostname(HostPattern host) {
        String text = spot.sized("the host", host.literal(), 0, MAX_HOST);
        boolean dotted = text.startsWith(".");
        if (host instanceof HostPattern.Exact) {
            written.put("hostname", new YamlMap().put("exact", text));
        } else if ((host instanceof HostPattern.Wildcard && dotted)
                || (host instanceof HostPattern.Ending && !dotted)) {
            written.put("hostname", new YamlMap().put("suffix", text));
        } else {
            spot.refuse(
                    "App Mesh has no host pattern that means " + host,
                    "use an exact host or `*.example.com`; no host at all means every host");
        }
    }

    private void scheme(String scheme) {
        spot.refuseIf(kind == RouteKind.GRPC, "a gRPC route does not look at the scheme", "");
        spot.refuseIf(!Vocabulary.SCHEMES.contains(scheme), "App Mesh does not know the scheme " + scheme, "");
        written.put("scheme", scheme);
    }

    private void conditions() {
        method();
        fields();
        match.port().ifPresent(port -> written.put("port", port));
        spot.refuseIf(match.grpc(), "App Mesh does not look at the content type", "name the gRPC service");
        spot.refuseIf(!match.clients().isEmpty(), "App Mesh does not look at the address of the client", "");
        spot.refuseIf(!match.sample().equals(Fraction.ALL), "App Mesh does not match a share of the requests", "");
    }

    private void method() {
        spot.refuseIf(
                match.methods().size() > 1,
                "it names several methods, and a match of App Mesh names one",
                "write a route for each method");
        spot.refuseIf(
                !match.methods().isEmpty() && kind == RouteKind.GRPC, "a gRPC route does not look at the method", "");
        for (String method : match.methods()) {
            spot.refuseIf(!Vocabulary.METHODS.contains(method), "App Mesh does not know the method " + method, "");
        }
        match.methods().stream().limit(1).forEach(method -> written.put("method", method));
    }

    private void fields() {
        FieldWriter writer = new FieldWriter(spot);
        List<FieldMatch> headers = match.fields().stream()
                .filter(each -> each.field() instanceof Field.Header)
                .toList();
        List<FieldMatch> parameters = match.fields().stream()
                .filter(each -> each.field() instanceof Field.QueryParameter)
                .toList();
        match.fields().stream()
                .filter(each -> !headers.contains(each) && !parameters.contains(each))
                .forEach(each -> spot.refuse("App Mesh does not look at the " + each.field(), ""));
        if (!headers.isEmpty()) {
            written.put(kind == RouteKind.GRPC ? "metadata" : "headers", writer.headers(headers));
        }
        if (!parameters.isEmpty()) {
            spot.refuseIf(kind == RouteKind.GRPC, "a gRPC route does not look at query parameters", "");
            written.put("queryParameters", writer.parameters(parameters));
        }
    }
}
