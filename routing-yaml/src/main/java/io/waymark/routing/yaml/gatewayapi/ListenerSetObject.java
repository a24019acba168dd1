package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ListenerSet, as written.
 *
 * @param manifest what it is
 * @param created when it was created
 * @param gateway the gateway it adds to
 * @param listeners its listeners
 * @param parent where its reference to the gateway stands
 */
record ListenerSetObject(
        Manifest manifest,
        Optional<Instant> created,
        ObjectName gateway,
        List<ListenerObject> listeners,
        ObjectReader parent) {}
