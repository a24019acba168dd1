package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.gatewayapi.CarriedFilter.OfAuthorization;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the body of an ExternalAuth filter. Source: apis/v1/httproute_types.go, HTTPExternalAuthFilter. */
final class ExternalAuthReader {

    private static final int MAX_HEADERS = 64;
    private static final Map<String, String> FIELDS = Map.of("GRPC", "grpc", "HTTP", "http");

    private ExternalAuthReader() {}

    static Optional<OfAuthorization> read(ObjectReader body, String namespace) {
        Map<String, Object> data = new LinkedHashMap<>();
        Optional<String> own = body.requiredChoice("protocol", FIELDS);
        own.ifPresent(field -> data.put("protocol", field.equals("grpc") ? "GRPC" : "HTTP"));
        Optional<TargetRef> target =
                body.requiredObject("backendRef").flatMap(ref -> BackendReader.bare(ref, namespace));
        target.ifPresent(ref -> data.put("backendRef", reference(ref)));
        own.ifPresent(field -> onlyBody(body, field));
        body.object("grpc").ifPresent(grpc -> data.put("grpc", grpc(grpc)));
        body.object("http").ifPresent(http -> data.put("http", http(http)));
        body.object("forwardBody").ifPresent(forward -> data.put("forwardBody", forwarded(forward)));
        body.done();
        return target.map(to -> new OfAuthorization(to, new Extension(FilterKind.EXTERNAL_AUTH.type(), data)));
    }

    private static void onlyBody(ObjectReader body, String own) {
        FIELDS.forEach((protocol, field) -> {
            if (field.equals(own) && !body.has(field)) {
                body.here(
                        ProblemCode.REQUIRED,
                        "`protocol: " + protocol + "` needs `" + field + "`",
                        "add `" + field + ": {}`");
            } else if (!field.equals(own) && body.has(field)) {
                body.problem(
                        ProblemCode.ONE_OF,
                        field,
                        "`" + field + "` goes with `protocol: " + protocol + "` alone",
                        "remove it, or change the protocol");
            }
        });
    }

    private static Map<String, Object> reference(TargetRef ref) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("group", ref.kind().group());
        data.put("kind", ref.kind().kind());
        data.put("namespace", ref.name().namespace());
        data.put("name", ref.name().name());
        ref.port().ifPresent(port -> data.put("port", (long) port));
        return data;
    }

    private static Map<String, Object> grpc(ObjectReader grpc) {
        Map<String, Object> data = new LinkedHashMap<>();
        headers(grpc, "allowedHeaders", data);
        grpc.done();
        return data;
    }

    private static Map<String, Object> http(ObjectReader http) {
        Map<String, Object> data = new LinkedHashMap<>();
        Forms.PATH.read(http, "path").ifPresent(path -> data.put("path", path));
        headers(http, "allowedHeaders", data);
        headers(http, "allowedResponseHeaders", data);
        http.done();
        return data;
    }

    private static void headers(ObjectReader reader, String field, Map<String, Object> data) {
        List<String> names = DistinctTexts.read(reader, field, MAX_HEADERS).stream()
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            data.put(field, names);
        }
    }

    private static Map<String, Object> forwarded(ObjectReader forward) {
        Map<String, Object> data = new LinkedHashMap<>();
        forward.integer("maxSize", 0, Integer.MAX_VALUE).ifPresent(size -> data.put("maxSize", size));
        forward.done();
        return data;
    }
}
