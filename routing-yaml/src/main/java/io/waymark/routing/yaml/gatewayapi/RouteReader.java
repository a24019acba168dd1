package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.gatewayapi.RouteObject.RuleObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads HTTPRoute and GRPCRoute. */
final class RouteReader {

    private static final int MAX_HOSTS = 16;
    private static final int MAX_RULES = 16;
    private static final int MAX_MATCHES = 128;
    private static final Map<String, Boolean> SCOPES = Map.of("All", true, "None", false);

    private RouteReader() {}

    static void read(Manifest manifest, RouteKind kind, ObjectReader spec, ApiObjects objects) {
        List<ParentRef> parents = ParentReader.read(spec, manifest.name().namespace());
        boolean defaults = spec.choice("useDefaultGateways", SCOPES).orElse(false);
        Experimental.note(spec, "useDefaultGateways");
        List<HostPattern> hosts = Forms.HOSTNAME.list(spec, "hostnames", MAX_HOSTS).stream()
                .map(HostPattern::parse)
                .distinct()
                .toList();
        List<RuleObject> rules = rules(manifest, kind, spec);
        checkMatches(spec, rules);
        checkNames(rules);
        objects.routes.add(
                new RouteObject(manifest, kind, Metadata.created(manifest), parents, defaults, hosts, rules, spec));
    }

    private static List<RuleObject> rules(Manifest manifest, RouteKind kind, ObjectReader spec) {
        RuleReader reader = new RuleReader(kind, manifest.name().namespace());
        if (kind == RouteKind.HTTP && !spec.has("rules")) {
            return List.of(reader.usual(spec));
        }
        List<RuleObject> rules = new ArrayList<>();
        int least = kind == RouteKind.HTTP ? 1 : 0;
        spec.objects("rules", least, MAX_RULES).forEach(rule -> rules.add(reader.read(rule)));
        return List.copyOf(rules);
    }

    private static void checkMatches(ObjectReader spec, List<RuleObject> rules) {
        int matches = rules.stream().mapToInt(rule -> rule.matches().size()).sum();
        if (matches > MAX_MATCHES) {
            spec.problem(
                    ProblemCode.SIZE,
                    "rules",
                    "the rules have " + matches + " matches together",
                    "at most " + MAX_MATCHES + " are allowed; make two routes of it");
        }
    }

    private static void checkNames(List<RuleObject> rules) {
        Set<String> names = new HashSet<>();
        for (RuleObject rule : rules) {
            if (!rule.name().isEmpty() && !names.add(rule.name())) {
                rule.at()
                        .problem(
                                ProblemCode.REPEATED,
                                "name",
                                "a rule named `" + rule.name() + "` stands twice",
                                "rename one");
            }
        }
    }
}
