package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.RouteAction.PortRule;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code require_tls} as a rule before all others: requests whose {@code x-forwarded-proto} is not https, or that lack it and did not come
 * by https, are redirected (envoyproxy/envoy, source/common/router/config_impl.cc, getRouteFromEntries).
 */
final class TlsRules {

    private static final Field PROTOCOL = Field.header("x-forwarded-proto");
    private static final FieldMatch FROM_OUTSIDE =
            new FieldMatch(Field.header("x-envoy-internal"), ValueMatch.exact("true"), true, Missing.DIFFERS);

    private TlsRules() {}

    /** The rule, unless nothing is required. */
    static Optional<RouteRule> of(TlsRequirement requirement) {
        if (requirement == TlsRequirement.NONE) {
            return Optional.empty();
        }
        boolean outside = requirement == TlsRequirement.EXTERNAL_ONLY;
        return Optional.of(RouteRule.builder()
                .name("require_tls")
                .match(match -> {
                    match.field(FieldMatch.not(PROTOCOL, ValueMatch.exact("https")));
                    external(match, outside);
                })
                .match(match -> {
                    match.field(FieldMatch.not(PROTOCOL, ValueMatch.PRESENT)).scheme("http");
                    external(match, outside);
                })
                .action(new RouteAction.Redirect(
                        301,
                        Optional.of("https"),
                        Optional.empty(),
                        OptionalInt.empty(),
                        PortRule.AS_SENT,
                        PathRewrite.KEEP,
                        RouteAction.Query.KEEP))
                .build());
    }

    private static void external(RequestMatch.Builder match, boolean outside) {
        if (outside) {
            match.field(FROM_OUTSIDE);
        }
    }
}
