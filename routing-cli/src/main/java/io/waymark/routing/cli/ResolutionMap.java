package io.waymark.routing.cli;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.meta.Extension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resolution as the maps that become JSON. */
record ResolutionMap(RoutingRequest request) implements Resolution.Cases<Map<String, Object>> {

    @Override
    public Map<String, Object> forward(Resolution.Forward forward) {
        Map<String, Object> map = start("forward", forward);
        forward.upstream(request).ifPresent(upstream -> {
            map.put("destination", upstream.toString());
            upstream.address().ifPresent(address -> map.put("address", address));
        });
        map.put("split", forward.split().stream().map(JsonForm::share).toList());
        map.put("host", forward.authority(request));
        map.put("path", forward.target(request));
        map.put(
                "requestHeaders",
                forward.requestHeaders(request).stream().map(Object::toString).toList());
        map.put(
                "responseHeaders",
                forward.responseHeaders(request, List.of()).stream()
                        .map(Object::toString)
                        .toList());
        map.put(
                "mirrors",
                forward.mirrors().stream()
                        .map(mirror -> mirror.destination().toString())
                        .toList());
        forward.timeouts().request().ifPresent(limit -> map.put("timeoutMillis", limit.toMillis()));
        extensions(map, forward.extensions());
        return map;
    }

    @Override
    public Map<String, Object> redirect(Resolution.Redirect redirect) {
        Map<String, Object> map = start("redirect", redirect);
        map.put("status", redirect.status());
        map.put("location", redirect.location(request));
        extensions(map, redirect.extensions());
        return map;
    }

    @Override
    public Map<String, Object> respond(Resolution.Respond respond) {
        Map<String, Object> map = start("respond", respond);
        map.put("status", respond.status());
        map.put("body", respond.body(request));
        map.put("reason", respond.reason());
        extensions(map, respond.extensions());
        return map;
    }

    @Override
    public Map<String, Object> serve(Resolution.Serve serve) {
        return start("serve", serve);
    }

    @Override
    public Map<String, Object> noMatch(Resolution.NoMatch noMatch) {
        Map<String, Object> map = start("noMatch", noMatch);
        map.put("reason", noMatch.reason().name());
        map.put("status", noMatch.status());
        noMatch.grpcStatus().ifPresent(status -> map.put("grpcStatus", status));
        return map;
    }

    @Override
    public Map<String, Object> rejected(Resolution.Rejected rejected) {
        Map<String, Object> map = start("rejected", rejected);
        map.put("reason", rejected.reason().name());
        map.put("offset", rejected.offset());
        map.put("status", rejected.status());
        return map;
    }

    private static void extensions(Map<String, Object> map, List<Extension> extensions) {
        if (!extensions.isEmpty()) {
            map.put("extensions", extensions.stream().map(JsonForm::extension).toList());
        }
    }

    private static Map<String, Object> start(String outcome, Resolution resolution) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("outcome", outcome);
        map.put("hops", resolution.hops().stream().map(JsonForm::hop).toList());
        return map;
    }
}
