package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rule that leads to an action of a generic matcher. */
final class BranchRules {

    private BranchRules() {}

    /** A rule with a match for each alternative of the predicate. */
    static RouteRule of(BranchObject branch, ObjectName table) {
        RouteRule.Builder rule = RouteRule.builder().forwardTo(new Destination.ToService(table, OptionalInt.empty()));
        branch.predicate().alternatives().forEach(conditions -> rule.match(match(conditions, branch)));
        return rule.at(branch.location()).build();
    }

    private static RequestMatch match(List<FieldMatch> conditions, BranchObject branch) {
        RequestMatch.Builder match =
                RequestMatch.builder().path(path(conditions)).at(branch.location());
        conditions.forEach(match::field);
        return match.build();
    }

    /** What a condition on {@code :path} says of the path without its query: all that fit the condition fit it, and it has an index. */
    static PathMatch path(List<FieldMatch> conditions) {
        return conditions.stream()
                .filter(condition -> condition.field() == Field.Part.TARGET && !condition.inverted())
                .map(condition -> path(condition.value()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(PathMatch.ANY);
    }

    private static Optional<PathMatch> path(ValueMatch value) {
        if (value instanceof ValueMatch.Prefix prefix && isPlain(prefix.text())) {
            return Optional.of(new PathMatch.TextPrefix(prefix.text(), prefix.ignoreCase()));
        }
        return value instanceof ValueMatch.Exact exact && isPlain(exact.text())
                ? Optional.of(new PathMatch.Exact(exact.text(), exact.ignoreCase()))
                : Optional.empty();
    }

    /** Whether it is a path of which nothing is left out where paths are compared: neither query nor parameters. */
    private static boolean isPlain(String text) {
        return text.startsWith("/") && text.chars().allMatch(c -> c > ' ' && c < 0x7F && "?#;".indexOf(c) < 0);
    }
}
