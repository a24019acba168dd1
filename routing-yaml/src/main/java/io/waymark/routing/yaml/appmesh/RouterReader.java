package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterRoute;
import io.waymark.routing.yaml.appmesh.MeshObjects.WeightedTarget;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads VirtualRouter of v1beta2. A {@code tcpRoute} is checked and left out: no request of a gateway reaches it. */
final class RouterReader {

    private static final int MANY = 1000;
    private static final int MAX_SUM = 100;

    private final Manifest manifest;
    private final List<RouterRoute> routes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private RouterReader(Manifest manifest) {
        this.manifest = manifest;
    }

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        List<Listener> listeners = new ArrayList<>();
        for (ObjectReader listener : spec.objects("listeners", 1, MANY)) {
            ListenerReader.read(listener, ListenerReader.ALL).ifPresent(listeners::add);
        }
        RouterReader reader = new RouterReader(manifest);
        spec.objects("routes", 0, MANY).forEach(reader::route);
        String usual = manifest.name().name() + "_" + manifest.name().namespace();
        String meshName = AwsName.read(spec).orElse(usual);
        spec.ignore("meshRef");
        objects.routers.put(manifest.name(), new RouterObject(manifest, meshName, listeners, reader.routes));
    }

    private void route(ObjectReader route) {
        Optional<String> name = route.requiredText("name", 1, 255);
        if (name.isPresent() && !names.add(name.get())) {
            route.problem(
                    ProblemCode.DUPLICATE_OBJECT,
                    "name",
                    "another route of this router has this name",
                    "rename one of them");
        }
        int priority = route.integer("priority", 0, 1000).map(Long::intValue).orElse(GatewayRoute.DEFAULT_PRIORITY);
        route.exactlyOne("httpRoute", "http2Route", "grpcRoute", "tcpRoute");
        for (String kind : route.present("httpRoute", "http2Route", "grpcRoute", "tcpRoute")) {
            route.object(kind).ifPresent(body -> body(name.orElse("?"), priority, kind, body));
        }
        route.done();
    }

    private void body(String name, int priority, String kind, ObjectReader body) {
        RouteRule.Builder rule = RouteRule.builder().name(name).at(body.location());
        match(kind, body).ifPresent(rule::match);
        List<WeightedTarget> targets =
                body.requiredObject("action").map(this::targets).orElse(List.of());
        rule.timeouts(RouterPolicies.timeouts(body));
        if (!kind.equals("tcpRoute")) {
            RouterPolicies.retry(body, kind.equals("grpcRoute")).ifPresent(rule::retry);
        }
        body.done();
        if (!kind.equals("tcpRoute")) {
            routes.add(new RouterRoute(name, priority, rule, targets, body));
        }
    }

    private static Optional<RequestMatch> match(String kind, ObjectReader body) {
        return switch (kind) {
            case "grpcRoute" ->
                body.requiredObject("match")
                        .map(match -> MatchReader.routerGrpc(match).match());
            case "tcpRoute" -> {
                body.object("match").ifPresent(match -> {
                    match.integer("port", 1, 65_535);
                    match.done();
                });
                yield Optional.empty();
            }
            default ->
                body.requiredObject("match")
                        .map(match -> MatchReader.routerHttp(match).match());
        };
    }

    private List<WeightedTarget> targets(ObjectReader action) {
        List<WeightedTarget> targets = new ArrayList<>();
        List<ObjectReader> readers = action.requiredObjects("weightedTargets", 1, 10);
        for (ObjectReader target : readers) {
            Optional<Long> weight = target.requiredInteger("weight", 0, 100);
            Optional<Reference> node =
                    Reference.read(target, "virtualNode", manifest.name().namespace());
            OptionalInt port = target.integer("port", 1, 65_535)
                    .map(value -> OptionalInt.of(value.intValue()))
                    .orElse(OptionalInt.empty());
            target.done();
            if (weight.isPresent() && node.isPresent()) {
                targets.add(new WeightedTarget(node.get(), weight.get(), port, target));
            }
        }
        action.done();
        return isSumAllowed(action, targets, readers.size()) ? targets : List.of();
    }

    private static boolean isSumAllowed(ObjectReader action, List<WeightedTarget> targets, int written) {
        long sum = targets.stream().mapToLong(WeightedTarget::weight).sum();
        if (sum > MAX_SUM) {
            action.problem(
                    ProblemCode.WEIGHTS,
                    "weightedTargets",
                    "the weights add up to " + sum + ", and App Mesh allows at most " + MAX_SUM,
                    "scale them down: only their proportions count");
            return false;
        }
        if (sum == 0 && written > 0 && targets.size() == written) {
            action.problem(
                    ProblemCode.WEIGHTS,
                    "weightedTargets",
                    "all weights are 0, so nothing can be chosen",
                    "raise one of them");
            return false;
        }
        return true;
    }
}
