package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Backend;
import io.waymark.routing.yaml.appmesh.MeshObjects.NodeObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads VirtualNode of v1beta2. */
final class NodeReader {

    private static final int MANY = 1000;

    private NodeReader() {}

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        List<Backend.Port> ports = ports(spec);
        Optional<String> address = spec.object("serviceDiscovery").flatMap(NodeReader::address);
        if (!ports.isEmpty() && !spec.has("serviceDiscovery")) {
            spec.problem(
                    ProblemCode.REQUIRED,
                    "serviceDiscovery",
                    "a node with listeners needs `serviceDiscovery`",
                    "add `serviceDiscovery: {dns: {hostname: HOST}}`");
        }
        String name = manifest.name().name() + "_" + manifest.name().namespace();
        String meshName = AwsName.read(spec).orElse(name);
        spec.ignore("meshRef");
        spec.noPart(Vocabulary.BINDS_PODS, "podSelector");
        spec.noPart(Vocabulary.OWN_CALLS, "backends", "backendGroups", "backendDefaults");
        spec.noPart(Vocabulary.OWN_LOG, "logging");
        Backend backend = new Backend(manifest.name(), address, ports, List.of(), manifest.location());
        objects.nodes.put(manifest.name(), new NodeObject(manifest, meshName, backend));
    }

    /** The ports on which a node listens. */
    static List<Backend.Port> ports(ObjectReader spec) {
        List<Backend.Port> ports = new ArrayList<>();
        for (ObjectReader listener : spec.objects("listeners", 0, MANY)) {
            ListenerReader.ofNode(listener).ifPresent(ports::add);
        }
        return ports;
    }

    private static Optional<String> address(ObjectReader discovery) {
        discovery.exactlyOne("dns", "awsCloudMap");
        Optional<String> dns = discovery.object("dns").flatMap(each -> {
            each.leave(Vocabulary.RESOLVES, "responseType", "ipPreference");
            Optional<String> host = each.requiredText("hostname", 1, 253);
            each.done();
            return host;
        });
        Optional<String> cloudMap = discovery.object("awsCloudMap").flatMap(NodeReader::cloudMap);
        discovery.done();
        return dns.or(() -> cloudMap);
    }

    /** The host that stands for a Cloud Map service. */
    static Optional<String> cloudMap(ObjectReader map) {
        Optional<String> namespace = map.requiredText("namespaceName", 1, 1024);
        Optional<String> service = map.requiredText("serviceName", 1, 1024);
        map.leave(Vocabulary.RESOLVES, "attributes", "ipPreference");
        map.done();
        return service.flatMap(name -> namespace.map(in -> name + "." + in));
    }
}
