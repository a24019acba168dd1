package io.waymark.routing.yaml.gatewayapi;

/**
 * A kind of objects.
 *
 * @param group the API group, {@code ""} for the core group
 * @param kind the kind
 */
record GroupKind(String group, String kind) {

    /** The group of this API. */
    static final String API = "gateway.networking.k8s.io";

    static final GroupKind GATEWAY = new GroupKind(API, "Gateway");
    static final GroupKind LISTENER_SET = new GroupKind(API, "ListenerSet");
    static final GroupKind SERVICE = new GroupKind("", "Service");

    @Override
    public String toString() {
        return group.isEmpty() ? kind : kind + " of " + group;
    }
}
