package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.OriginPattern;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the body of a CORS filter. */
final class CorsReader {

    private static final int MAX_NAMES = 64;
    private static final int MAX_METHODS = 9;
    private static final long USUAL_AGE = 5;
    private static final String ALL = "*";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", ALL);

    private CorsReader() {}

    static Optional<CorsPolicy> read(ObjectReader cors) {
        List<String> origins = items(cors, "allowOrigins", MAX_NAMES);
        List<String> methods = items(cors, "allowMethods", MAX_METHODS);
        List<String> headers = names(cors, "allowHeaders", items(cors, "allowHeaders", MAX_NAMES));
        List<String> exposed = names(cors, "exposeHeaders", DistinctTexts.read(cors, "exposeHeaders", MAX_NAMES));
        boolean credentials = cors.bool("allowCredentials").orElse(false);
        long age = cors.integer("maxAge", 1, Integer.MAX_VALUE).orElse(USUAL_AGE);
        List<OriginPattern> patterns = patterns(cors, origins);
        knownMethods(cors, methods);
        cors.done();
        return cors.build(
                "allowHeaders",
                () -> new CorsPolicy(
                        origins.contains(ALL),
                        origins.contains(ALL) ? List.of() : patterns,
                        methods.stream().filter(METHODS::contains).distinct().toList(),
                        headers,
                        exposed,
                        credentials,
                        Duration.ofSeconds(age)));
    }

    private static List<String> names(ObjectReader cors, String field, List<String> items) {
        return Forms.HEADER_NAME.among(cors, field, items).stream().distinct().toList();
    }

    /** The items of a list in which a star must stand alone. */
    private static List<String> items(ObjectReader cors, String field, int max) {
        List<String> items = DistinctTexts.read(cors, field, max);
        boolean star = items.contains(ALL) && items.size() > 1;
        if (star) {
            cors.itemProblem(
                    ProblemCode.ONE_OF,
                    field,
                    items.indexOf(ALL),
                    "`*` stands beside other items",
                    "keep `*` alone, or remove it");
        }
        return star ? List.of(ALL) : items;
    }

    private static List<OriginPattern> patterns(ObjectReader cors, List<String> origins) {
        List<OriginPattern> patterns = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            String origin = origins.get(i);
            if (origin.equals(ALL)) {
                continue;
            }
            try {
                patterns.add(OriginPattern.parse(origin));
            } catch (IllegalArgumentException refused) {
                cors.itemProblem(
                        ProblemCode.FORM,
                        "allowOrigins",
                        i,
                        ProblemRenderer.quote(origin) + " is no origin",
                        "write `*`, or scheme and host such as `https://www.example.com` or `https://*.example.com:8443`");
            }
        }
        return patterns.stream().distinct().toList();
    }

    private static void knownMethods(ObjectReader cors, List<String> methods) {
        for (int i = 0; i < methods.size(); i++) {
            if (!METHODS.contains(methods.get(i))) {
                cors.itemProblem(
                        ProblemCode.NOT_A_CHOICE,
                        "allowMethods",
                        i,
                        ProblemRenderer.quote(methods.get(i)) + " is no method",
                        "write GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH or `*`");
            }
        }
    }
}
