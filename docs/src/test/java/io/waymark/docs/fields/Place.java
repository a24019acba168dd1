package io.waymark.docs.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A place in an object, as the page names it: by the kind of the object and the path in it; or, for what stands in many places, by a
 * name of its own and the path below.
 *
 * @param section the kind, or the name of the part
 * @param path the path in it, without indexes
 */
record Place(String section, String path) {

    private static final String ENVELOPE = "^(?!gRPC)[\\w ]+:(apiVersion|kind|metadata|spec|status)$";
    private static final Map<Pattern, String> PARTS = parts();

    private static Map<Pattern, String> parts() {
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

    /** A whole document. */
    static Place of(Map<String, Object> document) {
        boolean old = String.valueOf(document.get("apiVersion")).endsWith("/v1beta1");
        return new Place(document.get("kind") + (old ? " of v1beta1" : ""), "");
    }

    /** A field here. */
    Place child(String field) {
        return new Place(section, path.isEmpty() ? field : path + "." + field);
    }

    /** The name of a field below, by its path with indexes. */
    String below(String field) {
        Place here = this;
        String name = "";
        for (String step : field.split("\\.", -1)) {
            Place there = here.child(step.replaceFirst("\\[.*", ""));
            name = there.name();
            here = (step.endsWith("]") ? there.items() : there).part();
        }
        return name;
    }

    /** The items of the list that stands here. */
    Place items() {
        return new Place(section, path + "[]");
    }

    /** This place, or the part that stands here, for what is below. */
    Place part() {
        String full = section + ":" + path;
        return PARTS.entrySet().stream()
                .filter(part -> part.getKey().matcher(full).matches())
                .findFirst()
                .map(part -> new Place(part.getValue(), ""))
                .orElse(this);
    }

    /** How the page calls it: kinds of routes that are read alike have one name. */
    String name() {
        return (section + ":" + path)
                .replaceFirst(ENVELOPE, "Every object:$1")
                .replace("http2Route", "httpRoute")
                .replaceFirst("routes\\[]\\.http2\\b", "routes[].http")
                .replaceFirst("spec\\.(http2|grpc)\\[]", "spec.http[]")
                .replaceFirst("Listener:(connectionPool|timeout)\\.\\w+", "Listener:$1.…")
                .replaceFirst("\\.(http|grpc|tcp)(Route|)\\.(action|timeout|retryPolicy)", ".…$2.$3");
    }
}
