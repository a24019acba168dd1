package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** Writes a match. */
final class MatchWriter {

    private final RequestMatch match;
    private final Refusals refusals;
    private final YamlMap written = new YamlMap();

    private MatchWriter(RequestMatch match, Refusals refusals) {
        this.match = match;
        this.refusals = refusals.at(match.location());
    }

    static YamlMap write(RequestMatch match, Refusals refusals) {
        MatchWriter writer = new MatchWriter(match, refusals);
        writer.conditions();
        return writer.written;
    }

    private void conditions() {
        refusals.refuseIf(
                match.scheme().isPresent()
                        || match.port().isPresent()
                        || !match.clients().isEmpty()
                        || !match.sample().equals(Fraction.ALL),
                "the Gateway API matches neither scheme nor port, client nor a share of the requests");
        refusals.refuseIf(match.methods().size() > 1, "a match of the Gateway API has one method");
        if (match.grpc()) {
            grpc();
        } else {
            path();
        }
        match.methods().stream().findFirst().ifPresent(method -> written.put("method", method));
        fields();
    }

    private void path() {
        if (match.path() instanceof PathMatch.Exact exact && !exact.ignoreCase()) {
            path("Exact", exact.path());
        } else if (match.path() instanceof PathMatch.SegmentPrefix prefix && !prefix.ignoreCase()) {
            path("PathPrefix", prefix.path());
        } else if (match.path() instanceof PathMatch.Regex regex) {
            path("RegularExpression", regex.pattern().text());
        } else {
            refusals.refuse(
                    "a path is matched exactly, by whole segments, or by a regular expression; not by " + match.path());
        }
    }

    private void path(String type, String value) {
        written.put("path", new YamlMap().put("type", type).put("value", value));
    }

    private void grpc() {
        if (match.path() instanceof PathMatch.Grpc call) {
            YamlMap method = new YamlMap();
            boolean regex = call.service()
                    .or(call::method)
                    .filter(ValueMatch.Regex.class::isInstance)
                    .isPresent();
            method.put("type", regex ? "RegularExpression" : "Exact");
            call.service().ifPresent(service -> method.put("service", text(service, regex)));
            call.method().ifPresent(name -> method.put("method", text(name, regex)));
            written.put("method", method);
        } else {
            refusals.refuseIf(
                    !match.path().equals(PathMatch.segmentPrefix("/")),
                    "a gRPC call is matched by service and method, not by " + match.path());
        }
    }

    private String text(ValueMatch value, boolean regex) {
        if (value instanceof ValueMatch.Regex pattern && regex) {
            return pattern.pattern().text();
        }
        boolean exact = value instanceof ValueMatch.Exact whole && !whole.ignoreCase() && !regex;
        refusals.refuseIf(!exact, "a value is compared whole and with its case, or by a regular expression");
        return value instanceof ValueMatch.Exact whole ? whole.text() : "";
    }

    private void fields() {
        List<YamlMap> headers = new ArrayList<>();
        List<YamlMap> query = new ArrayList<>();
        for (FieldMatch condition : match.fields()) {
            refusals.refuseIf(
                    condition.inverted() || condition.missing() != Missing.FAILS,
                    "the Gateway API inverts no condition: " + condition.field());
            if (condition.field() instanceof Field.Header header && header.lines() == Field.Lines.JOINED) {
                headers.add(field(header.name(), condition.value()));
            } else if (condition.field() instanceof Field.QueryParameter parameter && !match.grpc()) {
                query.add(field(parameter.name(), condition.value()));
            } else {
                refusals.refuse("the Gateway API has no condition on " + condition.field());
            }
        }
        if (!headers.isEmpty()) {
            written.put("headers", headers);
        }
        if (!query.isEmpty()) {
            written.put("queryParams", query);
        }
    }

    private YamlMap field(String name, ValueMatch value) {
        boolean regex = value instanceof ValueMatch.Regex;
        return new YamlMap()
                .put("type", regex ? "RegularExpression" : "Exact")
                .put("name", name)
                .put("value", text(value, regex));
    }
}
