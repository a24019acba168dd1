package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Backend;
import io.waymark.routing.yaml.appmesh.MeshObjects.NodeObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads VirtualNode of {@code v1beta1}. Its backends say what it calls, and restrict no gateway. Source:
 * aws/aws-app-mesh-controller-for-k8s, v0.5.0, pkg/apis/appmesh/v1beta1/types.go.
 */
final class V1beta1NodeReader {

    private static final int MANY = 1000;

    private V1beta1NodeReader() {}

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        objects.declareMesh(manifest, spec);
        List<Backend.Port> ports = NodeReader.ports(spec);
        Optional<String> address = spec.object("serviceDiscovery").flatMap(V1beta1NodeReader::address);
        spec.objects("backends", 0, MANY).forEach(V1beta1NodeReader::backend);
        spec.noPart(Vocabulary.OWN_CALLS, "backends", "backendDefaults");
        spec.noPart(Vocabulary.OWN_LOG, "logging");
        String meshName = MeshObjects.v1beta1MeshName(
                manifest.name().name(), manifest.name().namespace());
        Backend backend = new Backend(manifest.name(), address, ports, List.of(), manifest.location());
        objects.nodes.put(manifest.name(), new NodeObject(manifest, meshName, backend));
    }

    private static Optional<String> address(ObjectReader discovery) {
        discovery.exactlyOne("dns", "cloudMap");
        Optional<String> dns = discovery.object("dns").flatMap(each -> {
            Optional<String> host = each.requiredText("hostName", 1, 253);
            each.done();
            return host;
        });
        Optional<String> cloudMap = discovery.object("cloudMap").flatMap(map -> {
            map.textMap("attributes");
            return NodeReader.cloudMap(map);
        });
        discovery.done();
        return dns.or(() -> cloudMap);
    }

    private static void backend(ObjectReader backend) {
        backend.requiredObject("virtualService").ifPresent(service -> {
            service.requiredText("virtualServiceName", 1, 253);
            service.ignore("clientPolicy");
            service.done();
        });
        backend.done();
    }
}
