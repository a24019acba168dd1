package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Routes of the model that stand for something else than a Route. */
public final class Lowered {

    /** How names of data begin that is carried from a virtual host to its routes. */
    public static final String HOST_DATA = "virtual_host";

    /** How names of data begin that is carried from a configuration to its routes. */
    public static final String TABLE_DATA = "route_configuration";

    static final String TLS = "require_tls";
    static final String NOTHING = "(nothing)";

    private Lowered() {}

    /** What {@code require_tls} says where this route stands for it. */
    public static Optional<String> tls(GatewayRoute route) {
        return Stream.of(TlsRequirement.ALL, TlsRequirement.EXTERNAL_ONLY)
                .filter(requirement -> route.name().name().equals(TLS)
                        && route.rules()
                                .equals(TlsRules.of(requirement).stream().toList()))
                .map(Enum::name)
                .findFirst();
    }

    /** Whether the route stands for a virtual host that has none. */
    public static boolean isNothing(GatewayRoute route) {
        return route.name().name().equals(NOTHING) && route.rules().equals(List.of(nothing(SourceLocation.NONE)));
    }

    /** A host without routes keeps its requests from other hosts all the same. */
    static RouteRule nothing(SourceLocation host) {
        return RouteRule.builder()
                .name(NOTHING)
                .match(match -> match.sample(new Fraction(0, 1)))
                .action(new RouteAction.Respond(404, ""))
                .at(host)
                .build();
    }
}
