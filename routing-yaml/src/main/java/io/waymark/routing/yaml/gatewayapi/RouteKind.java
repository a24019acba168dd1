package io.waymark.routing.yaml.gatewayapi;

/** The kinds of routes that are read. */
enum RouteKind {
    /** HTTPRoute. */
    HTTP("HTTPRoute"),
    /** GRPCRoute. */
    GRPC("GRPCRoute");

    private final String kind;

    RouteKind(String kind) {
        this.kind = kind;
    }

    /** The kind, as manifests write it. */
    GroupKind groupKind() {
        return new GroupKind(GroupKind.API, kind);
    }
}
