package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteRule;
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
import java.util.Set;

/** Reads VirtualRouter, and the routes of a router of either version. A TCP route is checked and left out: no request reaches it. */
final class RouterReader {

    private static final int MANY = 1000;

    private final RouteForm form;
    private final String namespace;
    private final List<RouterRoute> routes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private RouterReader(RouteForm form, String namespace) {
        this.form = form;
        this.namespace = namespace;
    }

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        List<Listener> listeners = listeners(spec, 1);
        List<RouterRoute> routes =
                routes(spec, new V1beta2RouteForm(), manifest.name().namespace());
        String usual = manifest.name().name() + "_" + manifest.name().namespace();
        String meshName = AwsName.read(spec).orElse(usual);
        spec.ignore("meshRef");
        objects.routers.put(manifest.name(), new RouterObject(manifest, manifest.name(), meshName, listeners, routes));
    }

    /** The listeners of a router. */
    static List<Listener> listeners(ObjectReader router, int least) {
        List<Listener> listeners = new ArrayList<>();
        for (ObjectReader listener : router.objects("listeners", least, MANY)) {
            ListenerReader.ofRouter(listener).ifPresent(listeners::add);
        }
        return listeners;
    }

    /** The {@code routes} of a spec. */
    static List<RouterRoute> routes(ObjectReader spec, RouteForm form, String namespace) {
        RouterReader reader = new RouterReader(form, namespace);
        spec.objects("routes", 0, MANY).forEach(reader::route);
        return reader.routes;
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
        route.exactlyOne(form.kinds());
        for (String kind : route.present(form.kinds())) {
            route.object(kind).ifPresent(body -> {
                if (RouteForm.isTcp(kind)) {
                    tcp(body);
                } else {
                    body(name.orElse("?"), priority, kind, body);
                }
            });
        }
        route.done();
    }

    private void tcp(ObjectReader body) {
        form.tcp(body);
        targets(body);
        body.done();
    }

    private void body(String name, int priority, String kind, ObjectReader body) {
        RouteRule.Builder rule = RouteRule.builder().name(name).at(body.location());
        form.match(kind, body).ifPresent(rule::match);
        List<WeightedTarget> targets = targets(body);
        rule.timeouts(form.timeouts(body));
        form.retry(kind, body).ifPresent(rule::retry);
        body.done();
        routes.add(new RouterRoute(name, priority, kind.replace("Route", ""), rule, targets, body));
    }

    private List<WeightedTarget> targets(ObjectReader body) {
        return body.requiredObject("action")
                .map(action -> WeightedTargets.read(action, form, namespace))
                .orElse(List.of());
    }
}
