package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/** Reads VirtualService of v1beta2. */
final class ServiceReader {

    /** Stands in for a host that is none; the problem is noted. */
    static final String STAND_IN = "service";

    private ServiceReader() {}

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        String host = host(manifest, spec).orElse(STAND_IN);
        spec.ignore("meshRef");
        Optional<ObjectReader> provider = spec.object("provider");
        Optional<Reference> node = provider.flatMap(each -> reference(each, "virtualNode", manifest));
        Optional<Reference> router = provider.flatMap(each -> reference(each, "virtualRouter", manifest));
        provider.ifPresent(each -> each.atMostOne("virtualNode", "virtualRouter"));
        provider.ifPresent(ObjectReader::done);
        objects.services.put(manifest.name(), new ServiceObject(manifest, host, node, router, Optional.empty()));
    }

    /** The name in the mesh, which is the host that gateways send. */
    private static Optional<String> host(Manifest manifest, ObjectReader spec) {
        String usual = manifest.name().name() + "." + manifest.name().namespace();
        return AwsName.read(spec)
                .map(name -> Authorities.checked(spec, "awsName", name))
                .orElseGet(() -> Authorities.checked(manifest.body(), "metadata", usual));
    }

    private static Optional<Reference> reference(ObjectReader provider, String kind, Manifest manifest) {
        return provider.object(kind).flatMap(holder -> {
            Optional<Reference> reference =
                    Reference.read(holder, kind, manifest.name().namespace());
            holder.done();
            return reference;
        });
    }
}
