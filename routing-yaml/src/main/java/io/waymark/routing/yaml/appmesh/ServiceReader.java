package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/** Reads VirtualService of v1beta2. */
final class ServiceReader {

    private ServiceReader() {}

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        String usual = manifest.name().name() + "." + manifest.name().namespace();
        String host =
                spec.text("awsName", 0, 255).filter(name -> !name.isEmpty()).orElse(usual);
        spec.ignore("meshRef");
        Optional<ObjectReader> provider = spec.object("provider");
        Optional<Reference> node = provider.flatMap(each -> reference(each, "virtualNode", manifest));
        Optional<Reference> router = provider.flatMap(each -> reference(each, "virtualRouter", manifest));
        provider.ifPresent(each -> each.atMostOne("virtualNode", "virtualRouter"));
        provider.ifPresent(ObjectReader::done);
        objects.services.put(manifest.name(), new ServiceObject(manifest, host, node, router));
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
