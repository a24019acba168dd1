package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the {@code sessionPersistence} of a rule, which is carried to the embedder as data. There are two forms: that of v1.6 with {@code
 * sessionName} and {@code cookieConfig}, and the one after it with {@code cookie} and {@code header}. The data is the same for both:
 * {@code type}, {@code sessionName}, {@code absoluteTimeout}, and for cookies {@code lifetimeType} and {@code path}, each if it is known.
 * Source: apis/v1/shared_types.go, SessionPersistence, of v1.6.1 and after it.
 */
final class SessionReader {

    private static final String FIELD = "sessionPersistence";
    private static final int MAX_NAME = 128;
    private static final int MAX_PATH = 1024;
    private static final String COOKIE = "Cookie";
    private static final Map<String, String> BODIES = Map.of(COOKIE, "cookie", "Header", "header");
    private static final Map<String, String> TYPES = Map.of(COOKIE, COOKIE, "Header", "Header");
    private static final Map<String, String> LIFETIMES = Map.of("Session", "Session", "Permanent", "Permanent");

    private final ObjectReader session;
    private final Map<String, Object> data = new LinkedHashMap<>();

    private SessionReader(ObjectReader session) {
        this.session = session;
    }

    static Optional<Extension> read(ObjectReader rule) {
        Experimental.note(rule, FIELD);
        return rule.object(FIELD).map(session -> new SessionReader(session).extension());
    }

    private Extension extension() {
        String type = session.choice("type", TYPES).orElse(COOKIE);
        data.put("type", type);
        Durations.read(session, "absoluteTimeout").ifPresent(limit -> data.put("absoluteTimeout", limit.toString()));
        if (session.has("cookie") || session.has("header")) {
            bodies(type);
        } else {
            names(type);
        }
        if ("Permanent".equals(data.get("lifetimeType")) && !session.has("absoluteTimeout")) {
            session.here(
                    ProblemCode.REQUIRED,
                    "a permanent cookie needs `absoluteTimeout`",
                    "add `absoluteTimeout`, or write `lifetimeType: Session`");
        }
        session.done();
        return new Extension(FIELD, data);
    }

    /** The form of v1.6. */
    private void names(String type) {
        session.text("sessionName", 1, MAX_NAME).ifPresent(name -> data.put("sessionName", name));
        if (type.equals(COOKIE)) {
            data.put("lifetimeType", "Session");
            session.object("cookieConfig").ifPresent(cookie -> {
                lifetime(cookie);
                cookie.done();
            });
        } else if (session.has("cookieConfig")) {
            session.problem(
                    ProblemCode.ONE_OF, "cookieConfig", "`cookieConfig` goes with `type: Cookie` alone", "remove it");
            session.ignore("cookieConfig");
        }
    }

    /** The form after v1.6. */
    private void bodies(String type) {
        for (String old : new String[] {"sessionName", "cookieConfig"}) {
            if (session.has(old)) {
                session.problem(
                        ProblemCode.ONE_OF,
                        old,
                        "`" + old + "` does not go with `cookie` and `header`, which came in its place",
                        "write `name` or `lifetimeType` there");
            }
        }
        BODIES.forEach((each, field) -> body(each.equals(type), each, field));
        session.object("cookie").ifPresent(this::cookie);
        session.object("header").ifPresent(header -> {
            Forms.HEADER_NAME.required(header, "name").ifPresent(name -> data.put("sessionName", name));
            header.done();
        });
        session.ignore("sessionName", "cookieConfig");
    }

    private void body(boolean own, String type, String field) {
        if (own && !session.has(field)) {
            session.here(
                    ProblemCode.REQUIRED, "`type: " + type + "` needs `" + field + "`", "add it, or change the type");
        } else if (!own && session.has(field)) {
            session.problem(
                    ProblemCode.ONE_OF,
                    field,
                    "`" + field + "` goes with `type: " + type + "` alone",
                    "write `type: " + type + "`, or remove it");
        }
    }

    private void cookie(ObjectReader cookie) {
        Forms.HEADER_NAME.read(cookie, "name").ifPresent(name -> data.put("sessionName", name));
        data.put("path", cookie.text("path", 0, MAX_PATH).orElse("/"));
        lifetime(cookie);
        cookie.done();
    }

    private void lifetime(ObjectReader cookie) {
        data.put("lifetimeType", cookie.choice("lifetimeType", LIFETIMES).orElse("Session"));
    }
}
