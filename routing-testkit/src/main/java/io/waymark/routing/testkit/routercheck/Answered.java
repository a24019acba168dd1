package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.Extension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the router check tool shows of an answer, {@code ""} for what it does not have. */
final class Answered {

    private Answered() {}

    static String cluster(Resolution resolution, RoutingRequest request) {
        return resolution instanceof Resolution.Forward forward
                ? forward.upstream(request)
                        .map(upstream -> upstream.name().name())
                        .orElse("")
                : "";
    }

    /** The tool names no host for what is answered by the table itself. */
    static String virtualHost(Resolution resolution, RoutingRequest request) {
        boolean forwarded = resolution instanceof Resolution.Forward;
        return forwarded ? resolution.hops().get(0).route().namespace() : "";
    }

    static String host(Resolution resolution, RoutingRequest request) {
        return resolution instanceof Resolution.Forward forward ? forward.authority(request) : "";
    }

    static String path(Resolution resolution, RoutingRequest request) {
        return resolution instanceof Resolution.Forward forward ? forward.target(request) : "";
    }

    /** For a direct response the tool shows the URL of the request. */
    static String redirect(Resolution resolution, RoutingRequest request) {
        if (resolution instanceof Resolution.Redirect redirect) {
            return redirect.location(request);
        }
        return resolution instanceof Resolution.Respond
                ? request.scheme() + "://" + request.authority() + request.target()
                : "";
    }

    /** A header of the response, its lines joined. A body that the table itself gives has a type and a length. */
    static Optional<String> response(
            Resolution resolution, RoutingRequest request, List<HeaderLine> upstream, String name) {
        List<HeaderLine> lines = new ArrayList<>(upstream);
        List<HeaderChange> changes = List.of();
        if (resolution instanceof Resolution.Forward forward) {
            changes = forward.responseHeaders(request, lines);
        } else if (resolution instanceof Resolution.Redirect redirect) {
            changes = redirect.responseHeaders(request, lines);
        } else if (resolution instanceof Resolution.Respond respond) {
            int length = respond.body(request).getBytes(StandardCharsets.UTF_8).length;
            lines.add(new HeaderLine("content-length", Integer.toString(length)));
            lines.add(new HeaderLine("content-type", "text/plain"));
            changes = respond.responseHeaders(request, lines);
        }
        return HeaderChanges.apply(lines, changes).stream()
                .filter(line -> line.is(name))
                .map(HeaderLine::value)
                .reduce((first, second) -> first + "," + second);
    }

    /** A value in the metadata of the route, {@code ""} for none. */
    static String metadata(Resolution resolution, String namespace, String key) {
        List<Extension> extensions =
                resolution instanceof Resolution.Forward forward ? forward.extensions() : List.of();
        return extensions.stream()
                .filter(extension -> extension.name().equals("metadata"))
                .flatMap(extension -> under(extension.data(), "filter_metadata", "filterMetadata"))
                .flatMap(data -> under(data, namespace))
                .flatMap(data -> under(data, key))
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static Stream<?> under(Object data, String... keys) {
        return data instanceof Map<?, ?> map
                ? Stream.of(keys).filter(map::containsKey).map(map::get)
                : Stream.empty();
    }
}
