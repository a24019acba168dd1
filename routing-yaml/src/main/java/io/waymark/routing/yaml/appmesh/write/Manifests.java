package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.Vocabulary;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Map;

/** What stands around the {@code spec} of an object. */
final class Manifests {

    static final int MAX_NAME = 253;

    private Manifests() {}

    static YamlMap v1beta2(String kind, ObjectName name, Map<String, String> labels, YamlMap spec, Spot spot) {
        return object(Vocabulary.V1BETA2, kind, name, labels, spec, spot);
    }

    static YamlMap v1beta1(String kind, ObjectName name, YamlMap spec, Spot spot) {
        return object(Vocabulary.V1BETA1, kind, name, Map.of(), spec, spot);
    }

    private static YamlMap object(
            String version, String kind, ObjectName name, Map<String, String> labels, YamlMap spec, Spot spot) {
        if (name.namespace().isEmpty()) {
            spot.refuse(
                    "it has no namespace, and every object of App Mesh is in one", "name it `NAMESPACE/" + name + "`");
        }
        YamlMap metadata = new YamlMap()
                .put("name", spot.sized("the name", name.name(), 1, MAX_NAME))
                .put("namespace", spot.sized("the namespace", name.namespace(), 0, MAX_NAME));
        if (!labels.isEmpty()) {
            YamlMap written = new YamlMap();
            labels.forEach(written::put);
            metadata.put("labels", written);
        }
        return new YamlMap()
                .put("apiVersion", version)
                .put("kind", kind)
                .put("metadata", metadata)
                .put("spec", spec);
    }
}
