package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;
import java.util.OptionalInt;

/** The routes inside a VirtualService of {@code v1beta1}. */
final class V1beta1RouteForm implements RouteForm {

    @Override
    public String[] kinds() {
        return new String[] {"http", "http2", "grpc", "tcp"};
    }

    @Override
    public Optional<RequestMatch> match(String kind, ObjectReader route) {
        return route.requiredObject("match")
                .map(match -> RouteForm.isGrpc(kind) ? MatchReader.v1beta1Grpc(match) : MatchReader.v1beta1Http(match))
                .map(MatchReader::match);
    }

    @Override
    public void tcp(ObjectReader route) {
        // There is nothing besides the action.
    }

    @Override
    public Optional<Reference> node(ObjectReader target, String namespace) {
        return target.requiredText("virtualNodeName", 1, 253)
                .map(name -> new Reference(new Reference.Target.Called(name, namespace), target, "virtualNodeName"));
    }

    @Override
    public OptionalInt port(ObjectReader target) {
        return OptionalInt.empty();
    }

    /** The version has no time limits of its own, so those of the App Mesh API hold. */
    @Override
    public Timeouts timeouts(ObjectReader route) {
        return new Timeouts(
                Optional.of(Vocabulary.REQUEST_TIMEOUT), Optional.empty(), Optional.of(Vocabulary.IDLE_TIMEOUT));
    }

    @Override
    public Optional<RetryPolicy> retry(String kind, ObjectReader route) {
        return RouterPolicies.v1beta1Retry(route, RouteForm.isGrpc(kind));
    }
}
