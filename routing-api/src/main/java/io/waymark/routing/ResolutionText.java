package io.waymark.routing;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.Extension;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;

/** A resolution in words, for people: a headline, then one line for each thing that is changed. */
public final class ResolutionText implements Resolution.Cases<String> {

    private static final String INDENT = "  ";

    private final RoutingRequest request;

    private ResolutionText(RoutingRequest request) {
        this.request = request;
    }

    /** The resolution of this request, in lines without a final line end. */
    public static String of(Resolution resolution, RoutingRequest request) {
        return resolution.on(new ResolutionText(request));
    }

    @Override
    public String forward(Resolution.Forward forward) {
        Lines lines = new Lines(forward.upstream(request)
                .map(Upstream::toString)
                .orElse("(a destination that the request does not name)"));
        lines.hops(forward.hops());
        if (forward.split().size() > 1) {
            lines.add("split", split(forward.split()));
        }
        forward.upstream(request).flatMap(Upstream::address).ifPresent(address -> lines.add("address", address));
        lines.add("host", forward.authority(request));
        lines.add("path", forward.target(request));
        forward.requestHeaders(request).forEach(change -> lines.add("request header", change.toString()));
        lines.responseHeaders(forward.responseHeaders(request, List.of()));
        forward.mirrors()
                .forEach(mirror -> lines.add("mirror", mirror.destination().toString()));
        forward.timeouts().request().ifPresent(limit -> lines.add("timeout", seconds(limit)));
        forward.timeouts().tryLimit().ifPresent(limit -> lines.add("try timeout", seconds(limit)));
        forward.timeouts().idle().ifPresent(limit -> lines.add("idle timeout", seconds(limit)));
        forward.retry().ifPresent(retry -> lines.add("retries", retry.retries() + " on " + retry.events()));
        lines.extensions(forward.extensions());
        return lines.toString();
    }

    @Override
    public String redirect(Resolution.Redirect redirect) {
        Lines lines = new Lines("redirect " + redirect.status() + " to " + redirect.location(request));
        lines.hops(redirect.hops());
        lines.responseHeaders(redirect.responseHeaders(request, List.of()));
        lines.extensions(redirect.extensions());
        return lines.toString();
    }

    @Override
    public String respond(Resolution.Respond respond) {
        Lines lines =
                new Lines("response " + respond.status() + (respond.reason().isEmpty() ? "" : ": " + respond.reason()));
        lines.hops(respond.hops());
        String body = respond.body(request);
        if (!body.isEmpty()) {
            lines.add("body", body);
        }
        lines.responseHeaders(respond.responseHeaders(request, List.of()));
        lines.extensions(respond.extensions());
        return lines.toString();
    }

    @Override
    public String serve(Resolution.Serve serve) {
        Lines lines = new Lines("served here: the route matches and leads nowhere");
        lines.hops(serve.hops());
        lines.extensions(serve.extensions());
        return lines.toString();
    }

    @Override
    public String noMatch(Resolution.NoMatch noMatch) {
        Lines lines = new Lines("no match: " + reason(noMatch.reason()));
        lines.hops(noMatch.hops());
        lines.add("status", Integer.toString(noMatch.status()));
        noMatch.grpcStatus().ifPresent(status -> lines.add("grpc-status", Integer.toString(status)));
        return lines.toString();
    }

    @Override
    public String rejected(Resolution.Rejected rejected) {
        return "rejected: " + rejected.reason() + " at offset " + rejected.offset() + ", status " + rejected.status();
    }

    private static String reason(Resolution.NoMatch.Reason reason) {
        return switch (reason) {
            case NO_LISTENER -> "no listener takes this port and host";
            case NO_ROUTE -> "no route matches";
            case NO_SERVICE_ROUTE -> "the route leads to a service none of whose routes matches";
        };
    }

    private static String split(List<Share> shares) {
        StringJoiner text = new StringJoiner(", ");
        for (Share share : shares) {
            String name = share.upstream()
                    .map(Upstream::toString)
                    .orElse(share.destination().toString());
            text.add(name + " " + share.weight());
        }
        return text.toString();
    }

    private static String seconds(Duration limit) {
        if (limit.isZero()) {
            return "none";
        }
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + "s" : limit.toMillis() + "ms";
    }

    /** A headline and indented lines of a label and a text. */
    private static final class Lines {

        private final StringBuilder text;

        Lines(String headline) {
            text = new StringBuilder(headline);
        }

        void add(String label, String value) {
            text.append('\n').append(INDENT).append(label).append(": ").append(value);
        }

        void hops(List<Hop> hops) {
            for (Hop hop : hops) {
                String place = hop.location().isKnown() ? " (" + hop.location() + ")" : "";
                add("by", "route " + hop.route() + ", rule " + hop.rule() + place);
            }
        }

        void responseHeaders(List<HeaderChange> changes) {
            changes.forEach(change -> add("response header", change.toString()));
        }

        void extensions(List<Extension> extensions) {
            extensions.forEach(extension -> add("extension", extension.name() + " " + extension.data()));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
