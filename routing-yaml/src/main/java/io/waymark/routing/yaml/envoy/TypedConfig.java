package io.waymark.routing.yaml.envoy;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.Optional;

/** Reads the {@code typed_config} of an extension: a message that says its own type. */
final class TypedConfig {

    private static final String TYPE = "@type";

    private TypedConfig() {}

    /** The message, if it is of the one type that is known here; another type is a problem. */
    static Optional<ProtoReader> of(ProtoReader extension, String type) {
        return extension.requiredObject("typed_config").flatMap(config -> {
            Optional<String> url = config.requiredText(TYPE);
            if (url.isPresent() && !name(url.get()).equals(type)) {
                config.problem(
                        ProblemCode.NOT_SUPPORTED,
                        TYPE,
                        ProblemRenderer.quote(name(url.get())) + " is not supported here",
                        "the type that is known here is " + type);
                return Optional.empty();
            }
            return url.map(known -> config);
        });
    }

    /** The name of a message type: a type URL without what stands before its last slash. */
    static String name(String typeUrl) {
        return typeUrl.substring(typeUrl.lastIndexOf('/') + 1);
    }
}
