package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.source.ObjectReader;

/** A filter that the embedder has to act on: it is carried to it as data. One that cannot be acted on is never skipped. */
sealed interface CarriedFilter {

    /** What the embedder gets. */
    Extension data();

    /**
     * A filter of somebody else.
     *
     * @param kind its kind
     * @param name its name
     * @param data what the embedder gets
     * @param at where it stands
     */
    record OfExtension(GroupKind kind, String name, Extension data, ObjectReader at) implements CarriedFilter {}

    /**
     * Another service is asked whether the request may pass.
     *
     * @param target the service
     * @param data what the embedder gets
     */
    record OfAuthorization(TargetRef target, Extension data) implements CarriedFilter {}
}
