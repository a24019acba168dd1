package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;

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
}
