package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads GatewayRoute of v1beta2. */
final class GatewayRouteReader {

    private GatewayRouteReader() {}

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        int priority = spec.integer("priority", 0, 1000).map(Long::intValue).orElse(GatewayRoute.DEFAULT_PRIORITY);
        Optional<ObjectName> gateway = spec.object("virtualGatewayRef").flatMap(ref -> gateway(ref, manifest));
        AwsName.read(spec);
        spec.ignore("meshRef");
        spec.exactlyOne("httpRoute", "http2Route", "grpcRoute");
        spec.object("httpRoute").ifPresent(route -> route(manifest, "http", priority, gateway, route, objects));
        spec.object("http2Route").ifPresent(route -> route(manifest, "http2", priority, gateway, route, objects));
        spec.object("grpcRoute").ifPresent(route -> route(manifest, "grpc", priority, gateway, route, objects));
    }

    private static Optional<ObjectName> gateway(ObjectReader ref, Manifest manifest) {
        Optional<String> name = ref.requiredText("name", 1, 253);
        String namespace = ref.text("namespace", 1, 253).orElse(manifest.name().namespace());
        ref.ignore("uid");
        ref.done();
        return name.map(value -> new ObjectName(namespace, value));
    }

    private static void route(
            Manifest manifest,
            String kind,
            int priority,
            Optional<ObjectName> gateway,
            ObjectReader route,
            MeshObjects objects) {
        Optional<MatchReader> match = route.requiredObject("match")
                .map(reader -> kind.equals("grpc") ? MatchReader.gatewayGrpc(reader) : MatchReader.gatewayHttp(reader));
        Optional<ObjectReader> action = route.requiredObject("action");
        Optional<ObjectReader> target = action.flatMap(reader -> reader.requiredObject("target"));
        Optional<Reference> service = target.flatMap(reader -> reader.requiredObject("virtualService"))
                .flatMap(reader -> service(reader, manifest));
        OptionalInt port = target.flatMap(reader -> reader.integer("port", 1, 65_535))
                .map(value -> OptionalInt.of(value.intValue()))
                .orElse(OptionalInt.empty());
        target.ifPresent(ObjectReader::done);
        String pathField = match.map(MatchReader::pathField).orElse("");
        Optional<RewriteSpec> rewrite = action.map(reader -> RewriteSpec.read(reader, kind, pathField));
        if (action.flatMap(reader -> reader.object("rewrite"))
                .filter(reader -> reader.has("prefix"))
                .isPresent()) {
            match.ifPresent(MatchReader::checkPrefixToRewrite);
        }
        action.ifPresent(ObjectReader::done);
        route.done();
        if (match.isPresent() && service.isPresent() && rewrite.isPresent()) {
            objects.routes.add(new RouteObject(
                    manifest,
                    kind,
                    priority,
                    gateway,
                    match.get().host().map(List::of).orElse(List.of()),
                    match.get().match(),
                    service.get(),
                    port,
                    rewrite.get(),
                    route));
        } else {
            match.ifPresent(MatchReader::match);
        }
    }

    private static Optional<Reference> service(ObjectReader holder, Manifest manifest) {
        Optional<Reference> reference =
                Reference.read(holder, "virtualService", manifest.name().namespace());
        holder.done();
        return reference;
    }
}
