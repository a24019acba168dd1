package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Gateway and ListenerSet. */
final class GatewayReader {

    private static final Map<String, Boolean> SCOPES = Map.of("All", true, "None", false);

    private GatewayReader() {}

    static void gateway(Manifest manifest, ObjectReader spec, ApiObjects objects) {
        spec.requiredText("gatewayClassName", 1, 253);
        List<ListenerObject> listeners = ListenerReader.read(spec);
        Optional<ObjectReader> allowed = spec.object("allowedListeners");
        NamespaceRule sets = allowed.map(NamespaceRuleReader::listeners).orElse(NamespaceRule.NONE);
        allowed.ifPresent(ObjectReader::done);
        boolean isDefault = spec.choice("defaultScope", SCOPES).orElse(false);
        Experimental.note(spec, "defaultScope");
        spec.ignore("addresses", "infrastructure", "tls");
        objects.gateways.put(manifest.name(), new GatewayObject(manifest, listeners, sets, isDefault));
    }

    static void listenerSet(Manifest manifest, ObjectReader spec, ApiObjects objects) {
        List<ListenerObject> listeners = ListenerReader.read(spec);
        Optional<ObjectReader> parent = spec.requiredObject("parentRef");
        parent.flatMap(ref -> gateway(ref, manifest))
                .ifPresent(gateway -> objects.listenerSets.add(new ListenerSetObject(
                        manifest, Metadata.created(manifest), gateway, listeners, parent.orElse(spec))));
    }

    private static Optional<ObjectName> gateway(ObjectReader ref, Manifest manifest) {
        String group = Forms.GROUP.read(ref, "group").orElse(GroupKind.API);
        String kind = Forms.KIND.read(ref, "kind").orElse(GroupKind.GATEWAY.kind());
        Optional<String> name = ref.requiredText("name", 1, 253);
        String namespace =
                Forms.NAMESPACE.read(ref, "namespace").orElse(manifest.name().namespace());
        ref.done();
        if (!GroupKind.GATEWAY.equals(new GroupKind(group, kind))) {
            ref.here(ProblemCode.NOT_ATTACHED, "only a Gateway takes sets of listeners", "write `kind: Gateway`");
            return Optional.empty();
        }
        return name.map(value -> new ObjectName(namespace, value));
    }
}
