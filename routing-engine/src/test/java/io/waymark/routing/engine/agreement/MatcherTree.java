package io.waymark.routing.engine.agreement;

import io.waymark.routing.testkit.random.TestRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Generic matchers of Envoy, walked as Envoy walks them (envoyproxy/envoy, source/common/matcher): what the flat list of rules that the loader
 * makes of them must come to.
 */
sealed interface MatcherTree {

    List<String> INPUTS = List.of("x-a", "x-b", ":path");
    List<String> VALUES = List.of("", "a", "b", "ab", "a,b", "/", "/a", "/ab", "/a/b", "/a?q=1");

    /** The action that is chosen. */
    Optional<Route> choose(TestRequest request);

    /** As Envoy reads it, in JSON. */
    String json();

    /** An action: a route, and the prefix that its own match asks for. */
    record Route(int number, String prefix) implements MatcherTree {

        @Override
        public Optional<Route> choose(TestRequest request) {
            return Optional.of(this);
        }

        boolean takes(TestRequest request) {
            return request.target().startsWith(prefix);
        }

        @Override
        public String json() {
            return "{\"action\": {\"typed_config\": {\"@type\": \"t/envoy.config.route.v3.Route\", \"match\": {\"prefix\": \""
                    + prefix + "\"}, \"route\": {\"cluster\": \"c" + number + "\"}}}}";
        }
    }

    /** A list of matchers, a map, or nothing, and what is done without a match. */
    record Matcher(String json, List<Branch> branches, Optional<MatcherTree> otherwise) implements MatcherTree {

        @Override
        public Optional<Route> choose(TestRequest request) {
            return branches.stream()
                    .filter(branch -> branch.when().holds(request))
                    .flatMap(branch -> branch.then().choose(request).stream())
                    .findFirst()
                    .or(() -> otherwise.flatMap(tree -> tree.choose(request)));
        }
    }

    /** What is done when a predicate holds. */
    record Branch(Predicate when, MatcherTree then) {}

    /** A predicate with its JSON. */
    record Predicate(String json, java.util.function.Predicate<TestRequest> test) {

        boolean holds(TestRequest request) {
            return test.test(request);
        }
    }

    /** The value of an input: lines joined, absent where there is no line. */
    static Optional<String> value(String input, TestRequest request) {
        if (input.equals(":path")) {
            return Optional.of(request.target());
        }
        List<String> lines = request.headers().stream()
                .filter(line -> line.is(input))
                .map(line -> line.value())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(",", lines));
    }

    /** Makes random matchers. Used once. */
    final class Maker {

        private final RandomGenerator random;
        private int routes;

        Maker(RandomGenerator random) {
            this.random = random;
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        Matcher matcher(int depth) {
            Optional<MatcherTree> otherwise = random.nextInt(2) == 0 ? Optional.empty() : Optional.of(onMatch(depth));
            String end =
                    otherwise.map(tree -> ", \"on_no_match\": " + tree.json()).orElse("") + "}";
            return random.nextInt(2) == 0 ? list(depth, otherwise, end) : map(depth, otherwise, end);
        }

        private MatcherTree onMatch(int depth) {
            if (depth == 0 || random.nextInt(2) == 0) {
                return new Route(routes++, oneOf(List.of("", "/", "/a", "/b")));
            }
            Matcher inner = matcher(depth - 1);
            return new Matcher("{\"matcher\": " + inner.json() + "}", inner.branches(), inner.otherwise());
        }

        private Matcher list(int depth, Optional<MatcherTree> otherwise, String end) {
            List<Branch> branches = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                branches.add(new Branch(predicate(2), onMatch(depth)));
            }
            String items = branches.stream()
                    .map(branch -> "{\"predicate\": " + branch.when().json() + ", \"on_match\": "
                            + branch.then().json() + "}")
                    .collect(Collectors.joining(", "));
            return new Matcher("{\"matcher_list\": {\"matchers\": [" + items + "]}" + end, branches, otherwise);
        }

        private Matcher map(int depth, Optional<MatcherTree> otherwise, String end) {
            boolean prefixes = random.nextInt(2) == 0;
            String input = oneOf(INPUTS);
            Map<String, MatcherTree> children = new LinkedHashMap<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                children.put(oneOf(VALUES), onMatch(depth));
            }
            List<Branch> branches = children.entrySet().stream()
                    .sorted((one, other) ->
                            other.getKey().length() - one.getKey().length())
                    .map(child -> new Branch(
                            compared(input, prefixes ? "prefix" : "exact", child.getKey()), child.getValue()))
                    .toList();
            String items = children.entrySet().stream()
                    .map(child ->
                            "\"" + child.getKey() + "\": " + child.getValue().json())
                    .collect(Collectors.joining(", "));
            String kind = prefixes ? "prefix_match_map" : "exact_match_map";
            return new Matcher(
                    "{\"matcher_tree\": {\"input\": " + input(input) + ", \"" + kind + "\": {\"map\": {" + items + "}}}"
                            + end,
                    branches,
                    otherwise);
        }

        private Predicate predicate(int depth) {
            if (depth == 0 || random.nextInt(2) == 0) {
                return compared(
                        oneOf(INPUTS),
                        oneOf(List.of("exact", "prefix", "suffix", "contains")),
                        oneOf(VALUES.subList(1, VALUES.size())));
            }
            Predicate one = predicate(depth - 1);
            if (random.nextInt(3) == 0) {
                return new Predicate(
                        "{\"not_matcher\": " + one.json() + "}", one.test().negate());
            }
            Predicate other = predicate(depth - 1);
            boolean and = random.nextInt(2) == 0;
            return new Predicate(
                    "{\"" + (and ? "and" : "or") + "_matcher\": {\"predicate\": [" + one.json() + ", " + other.json()
                            + "]}}",
                    and ? one.test().and(other.test()) : one.test().or(other.test()));
        }

        private static Predicate compared(String input, String kind, String text) {
            return new Predicate(
                    "{\"single_predicate\": {\"input\": " + input(input) + ", \"value_match\": {\"" + kind + "\": \""
                            + text + "\"}}}",
                    request -> value(input, request)
                            .filter(value -> switch (kind) {
                                case "prefix" -> value.startsWith(text);
                                case "suffix" -> value.endsWith(text);
                                case "contains" -> value.contains(text);
                                default -> value.equals(text);
                            })
                            .isPresent());
        }

        private static String input(String header) {
            return "{\"typed_config\": {\"@type\": \"t/envoy.type.matcher.v3.HttpRequestHeaderMatchInput\", \"header_name\": \""
                    + header + "\"}}";
        }
    }
}
