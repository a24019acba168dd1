package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.AttachedRoute;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterRoute;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRouteObject;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns the objects of a mesh into the model: references are followed, defaults spelled out, gateways chosen. */
final class Lowering {

    private final MeshObjects objects;
    private final Membership membership;
    private final Meshes meshes;
    private final References references;
    private final SimplifiedLowering simplified;
    private final PortAdvice ports;
    private final RoutingSemantics.HostScope hostScope;
    private final Set<ObjectName> gatewayNames = new HashSet<>();
    private final Map<ObjectName, Service.Provider> tables = new HashMap<>();
    private final RoutingConfig.Builder config = RoutingConfig.builder();

    Lowering(MeshObjects objects, RoutingSemantics.HostScope hostScope) {
        this.objects = objects;
        this.membership = new Membership(objects);
        this.meshes = new Meshes(objects);
        this.references = new References(objects, meshes);
        this.simplified = new SimplifiedLowering(objects, references, config);
        this.ports = new PortAdvice(references);
        this.hostScope = hostScope;
    }

    /** Adds everything to the builder of the configuration. What could not be lowered has a problem of its own. */
    RoutingConfig.Builder lower() {
        meshes.check();
        objects.gateways.forEach(this::gateway);
        objects.routes.forEach(this::attached);
        objects.routers.values().forEach(router -> tables.put(router.name(), table(router)));
        objects.services.values().forEach(this::service);
        objects.nodes.values().forEach(node -> config.backend(node.backend()));
        return config;
    }

    private void attached(AttachedRoute route) {
        if (route instanceof RouteObject mesh) {
            route(mesh);
        } else if (route instanceof SimpleRouteObject simple) {
            simplified.route(simple);
        }
    }

    private void gateway(GatewayObject gateway) {
        if (!gatewayNames.add(gateway.manifest().name())) {
            gateway.manifest()
                    .body()
                    .problem(
                            ProblemCode.DUPLICATE_OBJECT,
                            "kind",
                            "another gateway, of another kind, is called "
                                    + gateway.manifest().name() + " too",
                            "rename one of them");
            return;
        }
        RoutingSemantics semantics = RoutingSemantics.APP_MESH.with(hostScope);
        Optional<RouteRule> fallback = gateway.fallback().map(service -> simplified.fallback(gateway, service));
        config.gateway(new Gateway(
                gateway.manifest().name(),
                gateway.listeners(),
                gateway.simplified() ? semantics.with(Precedence.LENGTH_THEN_ORDER) : semantics,
                fallback,
                gateway.manifest().location()));
    }

    private void route(RouteObject route) {
        Optional<GatewayObject> gateway = membership.gateway(route);
        gateway.ifPresent(owner -> check(route, owner));
        Optional<ServiceObject> service = references.service(route.service(), route.manifest());
        service.ifPresent(target -> ports.target(route, target));
        boolean known = service.isPresent() || route.service().outside().isPresent();
        gateway.filter(owner -> known).ifPresent(owner -> config.route(lowered(route, owner, service)));
    }

    private void check(RouteObject route, GatewayObject gateway) {
        ports.gatewayRoute(route, gateway);
        if (!meshes.together(route.manifest(), gateway.manifest())) {
            route.spec()
                    .here(
                            ProblemCode.OTHER_MESH,
                            "VirtualGateway " + gateway.manifest().name() + " is in another mesh",
                            "nothing crosses meshes; narrow the selectors of the gateway");
        }
    }

    private GatewayRoute lowered(RouteObject route, GatewayObject gateway, Optional<ServiceObject> service) {
        String meshName = service.map(ServiceObject::host)
                .or(() -> route.service().outside().map(ObjectName::name))
                .orElseThrow();
        Destination destination = service.<Destination>map(
                        each -> new Destination.ToService(each.manifest().name(), route.targetPort()))
                .orElseGet(() -> new Destination.ToBackend(new ObjectName("", meshName), OptionalInt.empty()));
        HostRewrite host = route.rewrite().keepHost() ? HostRewrite.KEEP : new HostRewrite.Literal(meshName);
        RouteRule rule = RouteRule.builder()
                .match(route.match())
                .action(new RouteAction.Forward(
                        List.of(WeightedDestination.of(destination, 1)),
                        route.rewrite().path(),
                        host,
                        Optional.empty()))
                .at(route.spec().location())
                .build();
        GatewayRoute.Builder builder = GatewayRoute.builder(route.manifest().name())
                .parent(RouteParent.of(gateway.manifest().name()))
                .priority(route.priority())
                .rule(rule)
                .at(route.manifest().location());
        route.hosts().forEach(builder::host);
        return builder.build();
    }

    private void service(ServiceObject service) {
        Service.Provider provider = service.node()
                .map(node -> references.backend(node, service.manifest()))
                .<Service.Provider>map(Service.Provider.OneBackend::new)
                .or(() -> service.router().flatMap(router -> routes(router, service)))
                .or(() -> service.inline().map(this::table))
                .orElse(Service.Provider.NOTHING);
        config.service(new Service(
                service.manifest().name(),
                service.host(),
                provider,
                service.manifest().location()));
    }

    private Optional<Service.Provider> routes(Reference reference, ServiceObject service) {
        return references
                .router(reference, service.manifest())
                .map(router -> tables.get(router.name()))
                .or(() -> reference.outside().map(Service.Provider.OneBackend::new));
    }

    private Service.Provider table(RouterObject router) {
        List<GatewayRoute> routes = router.routes().stream()
                .filter(route -> !route.targets().isEmpty())
                .map(route -> routerRoute(router, route))
                .toList();
        return new Service.Provider.Routes(new RouteTable(
                router.name(),
                router.listeners(),
                Precedence.PRIORITY_THEN_LENGTH,
                routes,
                router.manifest().location()));
    }

    private GatewayRoute routerRoute(RouterObject router, RouterRoute route) {
        route.targets()
                .forEach(target -> route.rule()
                        .forwardTo(
                                new Destination.ToBackend(
                                        references.backend(target.node(), router.manifest()), target.port()),
                                target.weight()));
        GatewayRoute lowered = GatewayRoute.builder(new ObjectName(router.name().namespace(), route.name()))
                .priority(route.priority())
                .rule(route.rule().build())
                .at(route.at().location())
                .build();
        ports.routerRoute(router, route, lowered);
        return lowered;
    }
}
