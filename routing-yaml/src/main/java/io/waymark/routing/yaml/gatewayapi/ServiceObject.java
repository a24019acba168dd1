package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A Service, as far as routing looks at it.
 *
 * @param name its name
 * @param externalName the name it stands for, if it is of that type
 * @param ports its ports; one without any is taken on every port
 * @param location where it was written
 */
record ServiceObject(ObjectName name, Optional<String> externalName, List<Port> ports, SourceLocation location) {

    /**
     * A port.
     *
     * @param number 1 to 65535
     * @param transport TCP, UDP or SCTP
     * @param appProtocol what is spoken, as written, or {@code ""}
     */
    record Port(int number, String transport, String appProtocol) {}

    /** The port of a number. */
    Optional<Port> port(int number) {
        return ports.stream().filter(port -> port.number() == number).findFirst();
    }
}
