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

    /** The kind that is written {@code group/kind}. */
    static GroupKind parse(String text) {
        int slash = text.indexOf('/');
        return new GroupKind(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return group.isEmpty() ? kind : kind + " of " + group;
    }
}
