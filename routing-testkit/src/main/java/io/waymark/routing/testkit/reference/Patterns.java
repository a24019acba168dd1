package io.waymark.routing.testkit.reference;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.SourceLocation;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses a configuration with a regular expression that is not RE2 syntax, and names its place. */
final class Patterns {

    private Patterns() {}

    static void check(RoutingConfig config) {
        config.routes().forEach(Patterns::check);
        for (Service service : config.services()) {
            if (service.provider() instanceof Service.Provider.Routes routes) {
                routes.table().routes().forEach(Patterns::check);
            }
        }
        config.gateways()
                .forEach(gateway -> gateway.fallback().ifPresent(rule -> check("fallback of " + gateway.name(), rule)));
    }

    private static void check(GatewayRoute route) {
        route.rules().forEach(rule -> check("route " + route.name(), rule));
    }

    private static void check(String owner, RouteRule rule) {
        rule.matches().forEach(match -> of(match).forEach(each -> check(match.location(), owner, each)));
        of(rule.action()).forEach(each -> check(rule.location(), owner, each));
    }

    private static Stream<RegexPattern> of(RequestMatch match) {
        Stream<RegexPattern> values =
                match.fields().stream().map(FieldMatch::value).flatMap(Patterns::of);
        return Stream.concat(of(match.path()), values);
    }

    private static Stream<RegexPattern> of(PathMatch match) {
        if (match instanceof PathMatch.Grpc grpc) {
            return Stream.of(grpc.service(), grpc.method())
                    .flatMap(Optional::stream)
                    .flatMap(Patterns::of);
        }
        return match instanceof PathMatch.Regex regex ? Stream.of(regex.pattern()) : Stream.empty();
    }

    private static Stream<RegexPattern> of(ValueMatch match) {
        return match instanceof ValueMatch.Regex regex ? Stream.of(regex.pattern()) : Stream.empty();
    }

    private static Stream<RegexPattern> of(RouteAction action) {
        if (action instanceof RouteAction.Forward forward) {
            Stream<HostRewrite> hosts = forward.destinations().stream()
                    .map(WeightedDestination::host)
                    .flatMap(Optional::stream);
            return Stream.concat(
                    of(forward.path()),
                    Stream.concat(Stream.of(forward.host()), hosts).flatMap(Patterns::of));
        }
        return action instanceof RouteAction.Redirect redirect ? of(redirect.path()) : Stream.empty();
    }

    private static Stream<RegexPattern> of(PathRewrite rewrite) {
        return rewrite instanceof PathRewrite.Regex regex ? Stream.of(regex.pattern()) : Stream.empty();
    }

    private static Stream<RegexPattern> of(HostRewrite rewrite) {
        return rewrite instanceof HostRewrite.FromPath path ? Stream.of(path.pattern()) : Stream.empty();
    }

    private static void check(SourceLocation location, String owner, RegexPattern pattern) {
        try {
            Pattern.compile(pattern.text());
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    location + ": " + owner + ": the regular expression `" + pattern + "` is not RE2 syntax: "
                            + wrong.getDescription(),
                    wrong);
        }
    }
}
