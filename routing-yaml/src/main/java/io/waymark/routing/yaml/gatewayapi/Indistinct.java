package io.waymark.routing.yaml.gatewayapi;

import java.util.Set;

/** Whether requests for two listeners of one gateway cannot be told apart. Source: apis/v1/gateway_types.go, GatewaySpec.Listeners. */
final class Indistinct {

    private static final Set<String> BY_HOST = Set.of("HTTP", "HTTPS", "TLS");
    private static final String BYTES = "TCP";

    private Indistinct() {}

    static boolean are(ListenerObject one, ListenerObject other) {
        if (one.port() != other.port()) {
            return false;
        }
        if (one.protocol().equals(other.protocol())) {
            return !BY_HOST.contains(one.protocol()) || one.host().equals(other.host());
        }
        return bytesBeside(one, other) || bytesBeside(other, one);
    }

    private static boolean bytesBeside(ListenerObject one, ListenerObject other) {
        return one.protocol().equals(BYTES) && BY_HOST.contains(other.protocol());
    }
}
