package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code sessionPersistence} of a rule, which is carried to the embedder as data. */
final class SessionReader {

    private static final String FIELD = "sessionPersistence";
    private static final int MAX_NAME = 128;
    private static final Map<String, String> TYPES = Map.of("Cookie", "Cookie", "Header", "Header");
    private static final Map<String, String> LIFETIMES = Map.of("Session", "Session", "Permanent", "Permanent");

    private SessionReader() {}

    static Optional<Extension> read(ObjectReader rule) {
        Experimental.note(rule, FIELD);
        return rule.object(FIELD).map(session -> {
            Map<String, Object> data = new LinkedHashMap<>();
            String type = session.choice("type", TYPES).orElse("Cookie");
            data.put("type", type);
            session.text("sessionName", 1, MAX_NAME).ifPresent(name -> data.put("sessionName", name));
            Durations.read(session, "absoluteTimeout")
                    .ifPresent(limit -> data.put("absoluteTimeout", limit.toString()));
            String lifetime =
                    session.object("cookieConfig").map(SessionReader::lifetime).orElse("Session");
            if (type.equals("Cookie")) {
                data.put("lifetimeType", lifetime);
            }
            check(session, type, lifetime);
            session.done();
            return new Extension(FIELD, data);
        });
    }

    private static String lifetime(ObjectReader cookie) {
        String lifetime = cookie.choice("lifetimeType", LIFETIMES).orElse("Session");
        cookie.done();
        return lifetime;
    }

    private static void check(ObjectReader session, String type, String lifetime) {
        if (lifetime.equals("Permanent") && !session.has("absoluteTimeout")) {
            session.here(
                    ProblemCode.REQUIRED,
                    "a permanent cookie needs `absoluteTimeout`",
                    "add `absoluteTimeout`, or write `lifetimeType: Session`");
        }
        if (type.equals("Header") && session.has("cookieConfig")) {
            session.problem(
                    ProblemCode.ONE_OF, "cookieConfig", "`cookieConfig` goes with `type: Cookie` alone", "remove it");
        }
    }
}
