package io.waymark.routing.testkit;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Upstream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a resolution for everything it can say of one request. */
final class OutcomeReader implements Resolution.Cases<Outcome> {
    /** Headers that changes of a response can look at. */
    private static final List<HeaderLine> RESPONSE =
            List.of(new HeaderLine("x-a", "response"), new HeaderLine("x-c", ""), new HeaderLine("server", "s"));

    private final RoutingRequest request;
    private final Map<String, String> facts = new LinkedHashMap<>();

    OutcomeReader(RoutingRequest request) {
        this.request = request;
    }

    @Override
    public Outcome forward(Resolution.Forward forward) {
        forward.upstream(request).ifPresent(this::upstream);
        each("share", forward.split());
        fact("target", forward.target(request));
        fact("authority", forward.authority(request));
        each("request header", forward.requestHeaders(request));
        each("response header", forward.responseHeaders(request, RESPONSE));
        each("mirror", forward.mirrors());
        fact("timeouts", forward.timeouts());
        forward.retry().ifPresent(policy -> fact("retry", policy));
        forward.sticky().ifPresent(sticky -> fact("sticky", sticky));
        each("extension", forward.extensions());
        return outcome(Outcome.Kind.FORWARD, forward);
    }

    @Override
    public Outcome redirect(Resolution.Redirect redirect) {
        fact("status", redirect.status());
        fact("location", redirect.location(request));
        each("response header", redirect.responseHeaders(request, RESPONSE));
        each("extension", redirect.extensions());
        return outcome(Outcome.Kind.REDIRECT, redirect);
    }

    @Override
    public Outcome respond(Resolution.Respond respond) {
        fact("status", respond.status());
        fact("body", respond.body(request));
        fact("reason", respond.reason());
        each("response header", respond.responseHeaders(request, RESPONSE));
        each("extension", respond.extensions());
        return outcome(Outcome.Kind.RESPOND, respond);
    }

    @Override
    public Outcome serve(Resolution.Serve serve) {
        each("extension", serve.extensions());
        return outcome(Outcome.Kind.SERVE, serve);
    }

    @Override
    public Outcome noMatch(Resolution.NoMatch noMatch) {
        fact("reason", noMatch.reason());
        fact("status", noMatch.status());
        noMatch.grpcStatus().ifPresent(status -> fact("grpc-status", status));
        return outcome(Outcome.Kind.NO_MATCH, noMatch);
    }

    @Override
    public Outcome rejected(Resolution.Rejected rejected) {
        fact("reason", rejected.reason());
        fact("offset", rejected.offset());
        fact("status", rejected.status());
        return outcome(Outcome.Kind.REJECTED, rejected);
    }

    private void upstream(Upstream upstream) {
        fact("destination", upstream);
        upstream.address().ifPresent(address -> fact("address", address));
        upstream.protocol().ifPresent(protocol -> fact("protocol", protocol));
    }

    private void each(String name, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            fact(name + " " + i, items.get(i));
        }
    }

    private void fact(String name, Object value) {
        facts.put(name, value.toString());
    }

    private Outcome outcome(Outcome.Kind kind, Resolution resolution) {
        return new Outcome(
                kind, resolution.hops().stream().map(OutcomeReader::text).toList(), facts);
    }

    private static String text(Hop hop) {
        return hop.table() + ": " + hop;
    }
}
