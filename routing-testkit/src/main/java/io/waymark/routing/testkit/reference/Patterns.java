package io.waymark.routing.testkit.reference;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.ArrayList;
import java.util.List;

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
    }

    private static void check(GatewayRoute route) {
        for (RouteRule rule : route.rules()) {
            rule.matches().forEach(match -> patterns(match).forEach(pattern -> check(route, match, pattern)));
        }
    }

    private static List<RegexPattern> patterns(RequestMatch match) {
        List<RegexPattern> patterns = new ArrayList<>();
        if (match.path() instanceof PathMatch.Regex regex) {
            patterns.add(regex.pattern());
        }
        match.fields().forEach(field -> {
            if (field.value() instanceof ValueMatch.Regex regex) {
                patterns.add(regex.pattern());
            }
        });
        return patterns;
    }

    private static void check(GatewayRoute route, RequestMatch match, RegexPattern pattern) {
        try {
            Pattern.compile(pattern.text());
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    match.location() + ": route " + route.name() + ": the regular expression `" + pattern
                            + "` is not RE2 syntax: " + wrong.getDescription(),
                    wrong);
        }
    }
}
