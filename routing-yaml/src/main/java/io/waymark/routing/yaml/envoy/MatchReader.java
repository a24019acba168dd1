package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.Optional;

/** Reads RouteMatch: conditions that must all hold. */
final class MatchReader {

    private final Comparison comparison;

    MatchReader(Comparison comparison) {
        this.comparison = comparison;
    }

    Optional<RequestMatch> read(ProtoReader match) {
        RequestMatch.Builder builder = RequestMatch.builder().at(match.location());
        Optional<PathMatch> path = PathReader.read(match, comparison);
        path.ifPresent(builder::path);
        if (match.has("connect_matcher")) {
            builder.method("CONNECT");
        }
        match.objects("headers")
                .forEach(header ->
                        HeaderMatcherReader.read(header, comparison.lines()).ifPresent(builder::field));
        match.objects("query_parameters")
                .forEach(parameter -> FieldReader.query(parameter).ifPresent(builder::field));
        match.objects("cookies").forEach(cookie -> FieldReader.cookie(cookie).ifPresent(builder::field));
        match.object("grpc").ifPresent(grpc -> {
            grpc.done();
            builder.grpc();
        });
        facts(match, builder);
        Optional<Fraction> sample = match.object("runtime_fraction").flatMap(FractionReader::read);
        sample.ifPresent(builder::sample);
        match.done();
        return path.map(readable -> builder.build());
    }

    /** What the embedder knows of the request. */
    private static void facts(ProtoReader match, RequestMatch.Builder builder) {
        match.object("tls_context").ifPresent(tls -> FieldReader.tls(tls).forEach(builder::field));
        match.objects("dynamic_metadata")
                .forEach(metadata -> FieldReader.metadata(metadata).ifPresent(builder::field));
        match.objects("filter_state")
                .forEach(state -> FieldReader.filterState(state).ifPresent(builder::field));
    }
}
