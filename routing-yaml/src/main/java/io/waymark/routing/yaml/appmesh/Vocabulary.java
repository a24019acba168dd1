package io.waymark.routing.yaml.appmesh;

import java.time.Duration;
import java.util.List;

/** The words and defaults of App Mesh that reading and writing share. Source: the App Mesh API Reference. */
public final class Vocabulary {

    /** The API group. */
    public static final String GROUP = "appmesh.k8s.aws";

    /** The version of controller 1.x. */
    public static final String V1BETA2 = GROUP + "/v1beta2";

    /** The version of controller 0.x, and of the simplified gateways. */
    public static final String V1BETA1 = GROUP + "/v1beta1";

    /** The methods that a match can name. */
    public static final List<String> METHODS =
            List.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

    /** The schemes that a match can name. */
    public static final List<String> SCHEMES = List.of("http", "https");

    /** What {@code httpRetryEvents} can hold. */
    public static final List<String> HTTP_EVENTS =
            List.of("server-error", "gateway-error", "client-error", "stream-error");

    /** What {@code tcpRetryEvents} can hold. */
    public static final List<String> TCP_EVENTS = List.of("connection-error");

    /** What {@code grpcRetryEvents} can hold. */
    public static final List<String> GRPC_EVENTS =
            List.of("cancelled", "deadline-exceeded", "internal", "resource-exhausted", "unavailable");

    /** The limit of a request of a route that names none. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);

    /** How long nothing may move on a route that says nothing about it. */
    public static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);

    /** The name of the rule that a simplified gateway has for requests that no route matches. */
    public static final String DEFAULT_SERVICE = "default service";

    static final String BINDS_PODS = "it binds pods and not routes";
    static final String OWN_CALLS = "it is about what nodes call, and limits no gateway";
    static final String OWN_LOG = "it is the log of the node's own proxy";
    static final String RESOLVES = "the gateway that embeds the router resolves addresses";

    private Vocabulary() {}
}
