package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads {@code dynamic_metadata} into attributes of the request, {@code metadata:NAMESPACE:KEY:KEY…}. Used once. */
final class MetadataReader {

    private static final int MANY = 10_000;

    private final RoutingRequestBuilder request;
    private final Set<String> namespaces = new HashSet<>();

    MetadataReader(RoutingRequestBuilder request) {
        this.request = request;
    }

    /** A namespace that is there already is left as it is, unless it may be overwritten. */
    void read(ObjectReader input) {
        for (ObjectReader metadata : input.objects("dynamic_metadata", 0, MANY)) {
            Optional<String> namespace = metadata.requiredText("metadata_namespace", 1, MANY);
            boolean overwrite = metadata.bool("allow_overwrite").orElse(false);
            Optional<ObjectReader> value = metadata.requiredObject("value");
            metadata.done();
            namespace
                    .filter(name -> namespaces.add(name) || overwrite)
                    .ifPresent(name -> value.ifPresent(data -> values("metadata:" + name, data)));
        }
    }

    private void values(String path, ObjectReader data) {
        for (String key : data.keys()) {
            String name = path + ":" + key;
            if (data.isObject(key)) {
                data.object(key).ifPresent(inner -> values(name, inner));
            } else if (data.isList(key)) {
                data.problem(ProblemCode.NOT_SUPPORTED, key, "lists of metadata are not supported", "");
            } else {
                data.scalar(key).ifPresent(value -> request.attribute(name, value));
            }
        }
        data.done();
    }
}
