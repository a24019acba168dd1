package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.GatewayApiDialect;
import io.waymark.routing.yaml.text.YamlMap;

/** What stands around the {@code spec} of an object. */
final class Objects {

    private Objects() {}

    static YamlMap metadata(ObjectName name) {
        YamlMap metadata = new YamlMap().put("name", name.name());
        return name.namespace().isEmpty() ? metadata : metadata.put("namespace", name.namespace());
    }

    static YamlMap object(String kind, YamlMap metadata, YamlMap spec) {
        return new YamlMap()
                .put("apiVersion", GatewayApiDialect.GROUP + "/v1")
                .put("kind", kind)
                .put("metadata", metadata)
                .put("spec", spec);
    }
}
