package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;
import java.util.OptionalInt;

/** The routes of a VirtualRouter of {@code v1beta2}. */
final class V1beta2RouteForm implements RouteForm {

    @Override
    public String[] kinds() {
        return new String[] {"httpRoute", "http2Route", "grpcRoute", "tcpRoute"};
    }

    @Override
    public Optional<RequestMatch> match(String kind, ObjectReader route) {
        return route.requiredObject("match")
                .map(match -> RouteForm.isGrpc(kind) ? MatchReader.routerGrpc(match) : MatchReader.routerHttp(match))
                .map(MatchReader::match);
    }

    @Override
    public void tcp(ObjectReader route) {
        route.object("match").ifPresent(match -> {
            match.integer("port", 1, 65_535);
            match.done();
        });
        RouterPolicies.tcpTimeout(route);
    }

    @Override
    public Optional<Reference> node(ObjectReader target, String namespace) {
        return Reference.read(target, "virtualNode", namespace);
    }

    @Override
    public OptionalInt port(ObjectReader target) {
        return target.integer("port", 1, 65_535)
                .map(value -> OptionalInt.of(value.intValue()))
                .orElse(OptionalInt.empty());
    }

    @Override
    public Timeouts timeouts(ObjectReader route) {
        return RouterPolicies.timeouts(route);
    }

    @Override
    public Optional<RetryPolicy> retry(String kind, ObjectReader route) {
        return RouterPolicies.retry(route, RouteForm.isGrpc(kind));
    }
}
