package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an item of the {@code matches} of a GRPCRoute. Source: apis/v1/grpcroute_types.go and geps/gep-1016. */
final class GrpcMatchReader {

    private static final int MAX_TEXT = 1024;
    private static final Map<String, Boolean> TYPES = Map.of("Exact", false, "RegularExpression", true);
    private static final Pattern SERVICE = Pattern.compile("(?i)\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*");
    private static final Pattern METHOD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private GrpcMatchReader() {}

    /** Every call. */
    static RequestMatch.Builder everyCall() {
        return RequestMatch.builder().grpc().path(PathMatch.segmentPrefix("/"));
    }

    static RequestMatch read(ObjectReader match) {
        RequestMatch.Builder builder = everyCall().at(match.location());
        match.object("method").flatMap(GrpcMatchReader::method).ifPresent(builder::path);
        FieldReader.headers(match, builder);
        match.done();
        return builder.build();
    }

    private static Optional<PathMatch> method(ObjectReader method) {
        boolean regex = method.choice("type", TYPES).orElse(false);
        Optional<ValueMatch> service = part(method, "service", regex, SERVICE);
        Optional<ValueMatch> name = part(method, "method", regex, METHOD);
        method.done();
        if (method.present("service", "method").isEmpty()) {
            method.here(
                    ProblemCode.ONE_OF,
                    "one of service, method is needed here",
                    "leave `method` out to match every call");
        }
        return service.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(new PathMatch.Grpc(service, name));
    }

    private static String hint(String key, String text) {
        String[] parts = text.split("/", 2);
        if (parts.length == 2
                && SERVICE.matcher(parts[0]).matches()
                && METHOD.matcher(parts[1]).matches()) {
            return "write `service: " + parts[0] + "` and `method: " + parts[1] + "`";
        }
        return "write letters, digits and `_`" + (key.equals("service") ? ", with dots for the package" : "");
    }

    private static Optional<ValueMatch> part(ObjectReader method, String key, boolean regex, Pattern form) {
        return method.text(key, 0, MAX_TEXT).flatMap(text -> {
            if (!regex && !form.matcher(text).matches()) {
                method.problem(
                        ProblemCode.FORM,
                        key,
                        ProblemRenderer.quote(text) + " is no name of a gRPC " + key,
                        hint(key, text));
                return Optional.empty();
            }
            return method.build(key, () -> regex ? ValueMatch.regex(text) : ValueMatch.exact(text));
        });
    }
}
