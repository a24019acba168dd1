package io.waymark.routing.yaml.gatewayapi;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The types of filters. */
enum FilterKind {
    /** Changes headers of the request. */
    REQUEST_HEADER_MODIFIER("RequestHeaderModifier", "requestHeaderModifier", false),
    /** Changes headers of the response. */
    RESPONSE_HEADER_MODIFIER("ResponseHeaderModifier", "responseHeaderModifier", false),
    /** Copies the request. */
    REQUEST_MIRROR("RequestMirror", "requestMirror", true),
    /** Sends the client elsewhere. */
    REQUEST_REDIRECT("RequestRedirect", "requestRedirect", false),
    /** Changes host and path. */
    URL_REWRITE("URLRewrite", "urlRewrite", false),
    /** Answers and admits requests across origins. */
    CORS("CORS", "cors", false),
    /** Asks another service whether the request may pass; experimental. */
    EXTERNAL_AUTH("ExternalAuth", "externalAuth", false),
    /** A filter of somebody else. */
    EXTENSION_REF("ExtensionRef", "extensionRef", true);

    private static final Set<FilterKind> GRPC =
            EnumSet.of(REQUEST_HEADER_MODIFIER, RESPONSE_HEADER_MODIFIER, REQUEST_MIRROR, EXTENSION_REF);

    private final String type;
    private final String field;
    private final boolean repeatable;

    FilterKind(String type, String field, boolean repeatable) {
        this.type = type;
        this.field = field;
        this.repeatable = repeatable;
    }

    /** The value of {@code type}. */
    String type() {
        return type;
    }

    /** The field of the body. */
    String field() {
        return field;
    }

    /** Whether it may stand more than once in a list. */
    boolean isRepeatable() {
        return repeatable;
    }

    /** The types that a kind of routes knows, by name. */
    static Map<String, FilterKind> of(RouteKind route) {
        Map<String, FilterKind> kinds = new LinkedHashMap<>();
        for (FilterKind kind : values()) {
            if (route == RouteKind.HTTP || GRPC.contains(kind)) {
                kinds.put(kind.type, kind);
            }
        }
        return kinds;
    }
}
