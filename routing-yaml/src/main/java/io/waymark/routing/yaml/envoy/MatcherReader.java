package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the generic matcher of a virtual host (cncf/xds, xds/type/matcher/v3/matcher.proto). A tree of matchers becomes a list of branches,
 * each with the whole predicate that leads to its action: a matcher that chooses nothing hands on to what stands behind it, so that the first
 * branch whose predicate holds is the action that Envoy chooses (envoyproxy/envoy, source/common/matcher).
 */
final class MatcherReader {

    /** What to do about a predicate with too many alternatives. */
    static final String FEWER = "write several matchers, each with fewer alternatives";

    private static final String ROUTE = "envoy.config.route.v3.Route";
    private static final String ROUTE_LIST = "envoy.config.route.v3.RouteList";

    private final RouteReader routes;
    private final List<BranchObject> branches = new ArrayList<>();

    private MatcherReader(RouteReader routes) {
        this.routes = routes;
    }

    /** The branches, first choice first. */
    static List<BranchObject> read(ProtoReader matcher, RouteReader routes) {
        MatcherReader reader = new MatcherReader(routes);
        reader.matcher(matcher, AnyOf.ALWAYS);
        return reader.branches;
    }

    private void matcher(ProtoReader matcher, AnyOf outer) {
        matcher.atMostOne("matcher_tree", "matcher_list");
        matcher.object("matcher_list").ifPresent(list -> list(list, outer));
        matcher.object("matcher_tree").ifPresent(tree -> tree(tree, outer));
        matcher.object("on_no_match").ifPresent(otherwise -> onMatch(otherwise, outer));
        matcher.done();
    }

    private void list(ProtoReader list, AnyOf outer) {
        for (ProtoReader matcher : list.requiredObjects("matchers")) {
            Optional<AnyOf> predicate = matcher.requiredObject("predicate").flatMap(PredicateReader::read);
            Optional<ProtoReader> chosen = matcher.requiredObject("on_match");
            both(matcher, outer, predicate).ifPresent(when -> chosen.ifPresent(each -> onMatch(each, when)));
            matcher.done();
        }
        list.done();
    }

    private static Optional<AnyOf> both(ProtoReader matcher, AnyOf outer, Optional<AnyOf> inner) {
        return inner.flatMap(predicate -> matcher.build("predicate", FEWER, () -> outer.and(predicate)));
    }

    private void tree(ProtoReader tree, AnyOf outer) {
        Optional<Field> input = tree.requiredObject("input").flatMap(MatcherInput::read);
        tree.exactlyOne("exact_match_map", "prefix_match_map", "custom_match");
        tree.unsupported("a matcher that is an extension cannot be run here", "custom_match");
        tree.object("exact_match_map")
                .ifPresent(map ->
                        children(map).forEach((key, child) -> child(child, outer, input, () -> ValueMatch.exact(key))));
        tree.object("prefix_match_map")
                .ifPresent(map -> children(map).entrySet().stream()
                        .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                        .forEach(entry -> child(entry.getValue(), outer, input, () -> prefix(entry.getKey()))));
        tree.done();
    }

    private static Map<String, ProtoReader> children(ProtoReader map) {
        Map<String, ProtoReader> children = map.map("map");
        if (children.isEmpty()) {
            map.problem(ProblemCode.SIZE, "map", "`map` holds nothing", "write at least one");
        }
        map.done();
        return children;
    }

    private static ValueMatch prefix(String key) {
        return key.isEmpty() ? ValueMatch.PRESENT : ValueMatch.prefix(key);
    }

    private void child(ProtoReader child, AnyOf outer, Optional<Field> input, Supplier<ValueMatch> value) {
        AnyOf when = outer;
        try {
            AnyOf key = input.map(field -> AnyOf.of(FieldMatch.of(field, value.get())))
                    .orElse(AnyOf.ALWAYS);
            when = outer.and(key);
        } catch (IllegalArgumentException noValue) {
            child.here(ProblemCode.FORM, "the key of this: " + noValue.getMessage(), "write another key");
        }
        onMatch(child, when);
    }

    private void onMatch(ProtoReader onMatch, AnyOf when) {
        onMatch.exactlyOne("matcher", "action");
        if (onMatch.bool("keep_matching")) {
            onMatch.unsupported("an action that is passed over takes no request: leave it out", "keep_matching");
        }
        onMatch.object("matcher").ifPresent(nested -> matcher(nested, when));
        onMatch.object("action")
                .ifPresent(action -> branches.add(new BranchObject(when, action(action), onMatch.location())));
        onMatch.done();
    }

    private List<RouteObject> action(ProtoReader action) {
        action.ignore("name");
        List<RouteObject> read = new ArrayList<>();
        action.requiredObject("typed_config").ifPresent(config -> {
            String type = TypedConfig.name(config.requiredText("@type").orElse(""));
            if (type.equals(ROUTE)) {
                routes.read(config).ifPresent(read::add);
            } else if (type.equals(ROUTE_LIST)) {
                config.objects("routes").forEach(route -> routes.read(route).ifPresent(read::add));
                config.done();
            } else if (!type.isEmpty()) {
                config.problem(
                        ProblemCode.NOT_SUPPORTED,
                        "@type",
                        ProblemRenderer.quote(type) + " is no action of a route table",
                        "write " + ROUTE + " or " + ROUTE_LIST);
            }
        });
        action.done();
        return read;
    }
}
