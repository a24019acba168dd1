package io.waymark.routing.engine;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RoutingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where two routers send the requests of a sample: told, and never a reason to refuse. */
record Differences(RoutingRequest request) implements Resolution.Cases<String> {

    /** Those on which they differ. A sample that fails is an empty one. */
    static List<Update.Difference> of(Router before, Router after, Supplier<List<RoutingRequest>> sample) {
        List<Update.Difference> differences = new ArrayList<>();
        try {
            for (RoutingRequest request : sample.get()) {
                String was = said(before, request);
                String is = said(after, request);
                if (!was.equals(is)) {
                    differences.add(new Update.Difference(request, was, is));
                }
            }
        } catch (RuntimeException unusable) {
            return List.of();
        }
        return differences;
    }

    private static String said(Router router, RoutingRequest request) {
        Resolution resolution = router.resolve(request);
        String way = resolution.hops().stream()
                .map(hop -> " by " + hop.route() + " rule " + hop.rule())
                .collect(Collectors.joining());
        return resolution.on(new Differences(request)) + way;
    }

    @Override
    public String forward(Resolution.Forward resolution) {
        String split = resolution.split().stream()
                .map(share -> share.destination() + " " + share.weight())
                .collect(Collectors.joining(", "));
        return split + " as " + resolution.authority(request) + resolution.target(request);
    }

    @Override
    public String redirect(Resolution.Redirect resolution) {
        return resolution.status() + " " + resolution.location(request);
    }

    @Override
    public String respond(Resolution.Respond resolution) {
        return Integer.toString(resolution.status());
    }

    @Override
    public String serve(Resolution.Serve resolution) {
        return "(served here)";
    }

    @Override
    public String noMatch(Resolution.NoMatch resolution) {
        return "(no match)";
    }

    @Override
    public String rejected(Resolution.Rejected resolution) {
        return resolution.reason().toString();
    }
}
