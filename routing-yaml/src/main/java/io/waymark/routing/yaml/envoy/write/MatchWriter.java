package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Map;
import java.util.Set;

/** Writes RouteMatch. */
final class MatchWriter {

    private static final Map<Long, String> DENOMINATORS =
            Map.of(100L, "HUNDRED", 10_000L, "TEN_THOUSAND", 1_000_000L, "MILLION");
    private static final String TEMPLATE =
            "type.googleapis.com/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig";

    private final RequestMatch match;
    private final Refusals refusals;
    private final YamlMap written = new YamlMap();

    private MatchWriter(RequestMatch match, Refusals refusals) {
        this.match = match;
        this.refusals = refusals.at(match.location());
    }

    static YamlMap write(RequestMatch match, Refusals refusals) {
        MatchWriter writer = new MatchWriter(match, refusals);
        writer.path();
        writer.conditions();
        return writer.written;
    }

    private void path() {
        PathMatch path = match.path() instanceof PathMatch.BeforeParameters before ? before.match() : match.path();
        boolean connect = path.equals(PathMatch.ANY) && match.methods().equals(Set.of("CONNECT"));
        refusals.refuseIf(
                !match.methods().isEmpty() && !connect,
                "a match of Envoy has no methods: write a condition on the part METHOD");
        if (connect) {
            written.put("connect_matcher", new YamlMap());
        } else if (path instanceof PathMatch.Exact exact) {
            text("path", exact.path(), exact.ignoreCase());
        } else if (path instanceof PathMatch.TextPrefix prefix) {
            text("prefix", prefix.text(), prefix.ignoreCase());
        } else if (path instanceof PathMatch.SegmentPrefix prefix) {
            refusals.refuseIf(
                    prefix.path().endsWith("/") || prefix.path().length() < 2,
                    "a prefix of segments has two characters or more and no slash at its end, as " + prefix + " has");
            text("path_separated_prefix", prefix.path(), prefix.ignoreCase());
        } else if (path instanceof PathMatch.Regex regex) {
            written.put("safe_regex", StringWriter.regex(regex.pattern()));
        } else if (path instanceof PathMatch.Template template) {
            YamlMap config = new YamlMap()
                    .put("@type", TEMPLATE)
                    .put("path_template", template.template().text());
            written.put(
                    "path_match_policy",
                    new YamlMap()
                            .put("name", "envoy.path.match.uri_template.uri_template_matcher")
                            .put("typed_config", config));
        } else {
            refusals.refuse("Envoy does not match " + path);
        }
    }

    private void text(String kind, String text, boolean ignoreCase) {
        written.put(kind, text);
        if (ignoreCase) {
            written.put("case_sensitive", false);
        }
    }

    private void conditions() {
        refusals.refuseIf(
                match.scheme().isPresent()
                        || match.port().isPresent()
                        || !match.clients().isEmpty(),
                "Envoy matches neither port nor client, and the scheme by a condition on the part SCHEME");
        new FieldWriter(written, refusals).fields(match.fields());
        if (match.grpc()) {
            written.put("grpc", new YamlMap());
        }
        if (!match.sample().equals(Fraction.ALL)) {
            written.put("runtime_fraction", fraction(match.sample(), refusals));
        }
    }

    /** RuntimeFractionalPercent. */
    static YamlMap fraction(Fraction share, Refusals refusals) {
        String denominator = DENOMINATORS.get(share.denominator());
        refusals.refuseIf(
                denominator == null, "a share is a part of 100, 10,000 or 1,000,000, not of " + share.denominator());
        YamlMap value = new YamlMap().put("numerator", share.numerator());
        return new YamlMap().put("default_value", denominator == null ? value : value.put("denominator", denominator));
    }
}
