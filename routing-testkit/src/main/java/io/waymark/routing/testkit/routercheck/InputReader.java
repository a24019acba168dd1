package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads the {@code input} of a test: the request. */
final class InputReader {

    private static final int MAX_TEXT = 65_536;

    private InputReader() {}

    static Optional<RoutingRequest> read(ObjectReader input) {
        Optional<String> authority = input.requiredText("authority", 1, MAX_TEXT);
        Optional<String> path = input.requiredText("path", 1, MAX_TEXT);
        String scheme = input.bool("ssl").orElse(false) ? "https" : "http";
        RoutingRequestBuilder builder = RoutingRequest.builder()
                .method(input.text("method").orElse("GET"))
                .scheme(scheme)
                .header("x-forwarded-proto", scheme);
        if (input.bool("internal").orElse(false)) {
            builder.header("x-envoy-internal", "true");
        }
        input.integer("random_value", 0, Long.MAX_VALUE)
                .ifPresent(value -> builder.attribute(CheckRunner.RANDOM, Long.toString(value)));
        headers(input, "additional_request_headers", builder::header);
        headers(input, "additional_headers", builder::header);
        new MetadataReader(builder).read(input);
        if (input.has("runtime")) {
            input.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "runtime",
                    "there is no runtime: fractions are decided by their defaults",
                    "give a `random_value` instead");
        }
        input.done();
        return authority.flatMap(host ->
                path.map(target -> builder.authority(host).target(target).build()));
    }

    /** The header lines of the response from upstream. */
    static List<HeaderLine> response(ObjectReader input) {
        List<HeaderLine> lines = new ArrayList<>();
        headers(input, "additional_response_headers", (name, value) -> lines.add(new HeaderLine(name, value)));
        return lines;
    }

    private static void headers(ObjectReader input, String key, BiConsumer<String, String> receiver) {
        for (ObjectReader header : input.objects(key, 0, MAX_TEXT)) {
            Optional<String> name = header.requiredText("key", 1, MAX_TEXT);
            String value = header.text("value").orElse("");
            header.done();
            name.ifPresent(known -> receiver.accept(known, value));
        }
    }
}
