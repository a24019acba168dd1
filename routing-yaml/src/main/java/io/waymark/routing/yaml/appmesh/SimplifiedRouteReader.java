package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRouteObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRule;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleShare;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the simplified {@code GatewayRoute} of {@code v1beta1}: {@code spec.gatewayName} and a list of rules. Guides print it with its
 * indentation lost, so a rewrite may stand beside the destinations, in one of them, or inside it.
 */
final class SimplifiedRouteReader {

    private static final String[] KINDS = {"http", "http2", "grpc"};
    private static final int MAX_NAME = 253;
    private static final int MANY = 1000;

    private SimplifiedRouteReader() {}

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        Optional<String> gateway = spec.requiredText("gatewayName", 1, MAX_NAME);
        List<SimpleRule> rules = new ArrayList<>();
        spec.exactlyOne(KINDS);
        for (String kind : spec.present(KINDS)) {
            spec.objects(kind, 1, MANY).forEach(rule -> rule(kind, rule).ifPresent(rules::add));
        }
        gateway.ifPresent(name -> objects.routes.add(new SimpleRouteObject(manifest, name, rules, spec)));
    }

    private static Optional<SimpleRule> rule(String kind, ObjectReader rule) {
        Optional<MatchReader> match = rule.object("match")
                .map(reader -> kind.equals("grpc") ? MatchReader.gatewayGrpc(reader) : MatchReader.gatewayHttp(reader));
        Optional<HostPattern> host = match.flatMap(MatchReader::host);
        RequestMatch conditions = match.map(MatchReader::match)
                .orElseGet(() ->
                        RequestMatch.builder().prefix("/").at(rule.location()).build());
        Optional<String> rewrite = rewrite(rule);
        List<SimpleShare> shares = new ArrayList<>();
        rule.objects("route", 1, 10).forEach(entry -> share(entry, rewrite).ifPresent(shares::add));
        if (!rule.has("route")) {
            rule.here(ProblemCode.REQUIRED, "`route` is required here", "add `route` with a destination");
        }
        rule.done();
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of(new SimpleRule(conditions, host, shares, rewrite, rule));
    }

    private static Optional<SimpleShare> share(ObjectReader entry, Optional<String> ofRule) {
        Optional<ObjectReader> destination = entry.requiredObject("destination");
        Optional<ObjectReader> service = destination.flatMap(each -> each.requiredObject("virtualService"));
        Optional<String> name = service.flatMap(SimplifiedRouteReader::name);
        List<ObjectReader> levels = Stream.of(Optional.of(entry), destination, service)
                .flatMap(Optional::stream)
                .toList();
        Optional<String> rewrite = rewrite(levels, ofRule);
        long weight = weight(levels);
        levels.forEach(ObjectReader::done);
        return name.map(found -> new SimpleShare(found, weight, rewrite));
    }

    private static Optional<String> name(ObjectReader service) {
        String field = "virtualServiceName";
        return service.requiredText(field, 1, MAX_NAME).flatMap(name -> Authorities.checked(service, field, name));
    }

    private static long weight(List<ObjectReader> levels) {
        return levels.stream()
                .flatMap(level -> level.integer("weight", 0, 100).stream())
                .findFirst()
                .orElse(1L);
    }

    /** The rewrite on one of the levels of a share, of which at most one may have one, and none if the rule has. */
    private static Optional<String> rewrite(List<ObjectReader> levels, Optional<String> ofRule) {
        Optional<String> given = ofRule;
        for (ObjectReader level : levels) {
            Optional<String> here = rewrite(level);
            if (given.isPresent() && here.isPresent()) {
                level.problem(
                        ProblemCode.ONE_OF,
                        "rewrite",
                        "there is another `rewrite` for this destination, further out",
                        "keep one of them");
            }
            given = given.or(() -> here);
        }
        return ofRule.isPresent() ? Optional.empty() : given;
    }

    private static Optional<String> rewrite(ObjectReader holder) {
        return holder.object("rewrite").flatMap(rewrite -> {
            Optional<String> host = rewrite.requiredText("hostname", 1, MAX_NAME)
                    .flatMap(name -> Authorities.checked(rewrite, "hostname", name));
            rewrite.done();
            return host;
        });
    }
}
