package io.waymark.docs.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of docs/app-mesh.md. */
final class AppMeshNames implements Naming {

    private static final String ENVELOPE = "^(?!gRPC)[\\w ]+:(apiVersion|kind|metadata|spec|status)$";
    private static final Map<Pattern, String> PARTS = patterns();

    private static Map<Pattern, String> patterns() {
        Map<Pattern, String> parts = new LinkedHashMap<>();
        parts.put(Pattern.compile(".*[.:](headers|metadata)\\[]"), "Header condition");
        parts.put(Pattern.compile(".*:spec\\.(virtualRouter\\.)?listeners\\[]"), "Listener");
        parts.put(Pattern.compile(".*\\.virtual\\w+Ref"), "Reference");
        parts.put(Pattern.compile(".*Selector"), "Selector");
        parts.put(Pattern.compile(".*\\.(perRequest|idle|perRetryTimeout)"), "Duration");
        parts.put(Pattern.compile("GatewayRoute.*\\.http2?(Route|\\[])\\.match"), "HTTP match");
        parts.put(Pattern.compile("GatewayRoute.*\\.grpc(Route|\\[])\\.match"), "gRPC match");
        return parts;
    }

    @Override
    public String document(Map<String, Object> document) {
        boolean old = String.valueOf(document.get("apiVersion")).endsWith("/v1beta1");
        return document.get("kind") + (old ? " of v1beta1" : "");
    }

    @Override
    public Map<Pattern, String> parts() {
        return PARTS;
    }

    /** Kinds of routes that are read alike have one name. */
    @Override
    public String name(String full) {
        return full.replaceFirst(ENVELOPE, "Every object:$1")
                .replace("http2Route", "httpRoute")
                .replaceFirst("routes\\[]\\.http2\\b", "routes[].http")
                .replaceFirst("spec\\.(http2|grpc)\\[]", "spec.http[]")
                .replaceFirst("Listener:(connectionPool|timeout)\\.\\w+", "Listener:$1.…")
                .replaceFirst("\\.(http|grpc|tcp)(Route|)\\.(action|timeout|retryPolicy)", ".…$2.$3");
    }
}
