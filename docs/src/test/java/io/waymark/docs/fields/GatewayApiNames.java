package io.waymark.docs.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of docs/gateway-api.md. */
final class GatewayApiNames implements Naming {

    private static final String ENVELOPE =
            "^(?:Namespace|Service|ReferenceGrant|Gateway|ListenerSet|HTTPRoute|GRPCRoute):(apiVersion|kind|metadata|spec|status)$";
    private static final Map<Pattern, String> PARTS = patterns();

    private static Map<Pattern, String> patterns() {
        Map<Pattern, String> parts = new LinkedHashMap<>();
        parts.put(Pattern.compile("(Gateway|ListenerSet):spec\\.listeners\\[]"), "Listener");
        parts.put(Pattern.compile(".*[.:]namespaces"), "Namespaces");
        parts.put(Pattern.compile("(HTTP|GRPC)Route:spec\\.parentRefs\\[]"), "Parent");
        parts.put(Pattern.compile("HTTPRoute:spec\\.rules\\[]\\.matches\\[]"), "HTTP match");
        parts.put(Pattern.compile("GRPCRoute:spec\\.rules\\[]\\.matches\\[]"), "gRPC match");
        parts.put(Pattern.compile(".* match:(headers|queryParams)\\[]"), "Condition");
        parts.put(Pattern.compile(".*[.:]backendRefs\\[]|Filter:.*\\.backendRef"), "Backend");
        parts.put(Pattern.compile(".*[.:]filters\\[]"), "Filter");
        parts.put(Pattern.compile("Filter:.*HeaderModifier"), "Header modifier");
        parts.put(Pattern.compile("Filter:(requestRedirect|urlRewrite)\\.path"), "Path modifier");
        parts.put(Pattern.compile(".*\\.sessionPersistence"), "Session");
        return parts;
    }

    @Override
    public String document(Map<String, Object> document) {
        return String.valueOf(document.get("kind"));
    }

    @Override
    public Map<Pattern, String> parts() {
        return PARTS;
    }

    /** Both kinds of routes have one table, except for their matches. */
    @Override
    public String name(String full) {
        return full.replaceFirst(ENVELOPE, "Every object:$1").replaceFirst("^(HTTP|GRPC)Route:", "Route:");
    }
}
