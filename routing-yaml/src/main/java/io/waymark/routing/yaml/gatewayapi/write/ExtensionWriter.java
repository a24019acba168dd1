package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.BackendFault;
import io.waymark.routing.yaml.text.YamlMap;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes what was carried through as data: filters of others, authorization by another service, persistent sessions. */
final class ExtensionWriter {

    /** The names of the data that the loader of this dialect carries through. */
    static final String FILTER = "ExtensionRef";

    static final String AUTHORIZATION = "ExternalAuth";
    static final String SESSION = "sessionPersistence";

    private static final String TIMEOUT = "absoluteTimeout";
    private static final String TYPE = "type";
    private static final String NAME = "sessionName";
    private static final String LIFETIME = "lifetimeType";
    private static final String PATH = "path";

    private ExtensionWriter() {}

    /** The body of a filter. */
    static YamlMap body(Extension extension) {
        YamlMap body = new YamlMap();
        data(extension).forEach((key, value) -> body.putData(String.valueOf(key), value));
        return body;
    }

    /** The service that is asked for permission. */
    static Optional<ObjectName> authorizer(Extension extension) {
        return data(extension).get("backendRef") instanceof Map<?, ?> ref
                        && ref.get("namespace") instanceof String namespace
                        && ref.get("name") instanceof String name
                        && !name.isEmpty()
                ? Optional.of(new ObjectName(namespace, name))
                : Optional.empty();
    }

    /** Whether a fault is that of this filter. */
    static boolean fails(Extension extension, BackendFault fault) {
        if (fault instanceof BackendFault.UnknownFilter unknown) {
            return extension.name().equals(FILTER)
                    && unknown.name().equals(data(extension).get("name"))
                    && unknown.kind().startsWith(data(extension).get("kind") + " of ");
        }
        return extension.name().equals(AUTHORIZATION)
                && authorizer(extension).filter(fault::concerns).isPresent();
    }

    /** A {@code sessionPersistence}: in the form of v1.6, or in the later one if it says the path of a cookie. */
    static YamlMap session(Extension extension) {
        Map<Object, Object> rest = new LinkedHashMap<>(data(extension));
        YamlMap session = new YamlMap();
        take(rest, TYPE).ifPresent(type -> session.putData(TYPE, type));
        take(rest, TIMEOUT).ifPresent(limit -> session.put(TIMEOUT, duration(limit.toString())));
        if (rest.containsKey(PATH)) {
            session.put("cookie", cookie(rest));
        } else {
            take(rest, NAME).ifPresent(name -> session.putData(NAME, name));
            take(rest, LIFETIME).ifPresent(type -> session.put("cookieConfig", new YamlMap().putData(LIFETIME, type)));
        }
        rest.forEach((key, value) -> session.putData(key.toString(), value));
        return session;
    }

    private static YamlMap cookie(Map<Object, Object> rest) {
        YamlMap cookie = new YamlMap();
        take(rest, NAME).ifPresent(name -> cookie.putData("name", name));
        take(rest, PATH).ifPresent(path -> cookie.putData(PATH, path));
        take(rest, LIFETIME).ifPresent(type -> cookie.putData(LIFETIME, type));
        return cookie;
    }

    private static Optional<Object> take(Map<Object, Object> data, String key) {
        return Optional.ofNullable(data.remove(key));
    }

    /** What is no duration is written as it is, and told when the text is read again. */
    private static String duration(String text) {
        try {
            return DurationText.of(Duration.parse(text));
        } catch (DateTimeParseException noDuration) {
            return text;
        }
    }

    private static Map<?, ?> data(Extension extension) {
        return extension.data() instanceof Map<?, ?> map ? map : Map.of();
    }
}
