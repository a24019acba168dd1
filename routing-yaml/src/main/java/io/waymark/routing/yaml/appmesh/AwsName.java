package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/** Reads {@code awsName}, the name of an object inside its mesh. Source: App Mesh API Reference, ResourceName. */
final class AwsName {

    private static final int MAX = 255;

    private AwsName() {}

    /** The name, if one is given; an empty one counts as none. */
    static Optional<String> read(ObjectReader spec) {
        return spec.text("awsName", 0, MAX).filter(name -> !name.isEmpty());
    }
}
