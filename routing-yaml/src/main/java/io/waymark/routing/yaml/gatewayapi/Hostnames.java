package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.match.HostPattern;
import java.util.List;

/** Whether the hosts of a listener and of a route intersect. Source: kubernetes-sigs/gateway-api, concepts/hostnames.md. */
final class Hostnames {

    private Hostnames() {}

    /** Whether any host of a route, or every host if it names none, can be a host of a listener. */
    static boolean meet(HostPattern listener, List<HostPattern> route) {
        return route.isEmpty() || route.stream().anyMatch(host -> meet(listener, host));
    }

    static boolean meet(HostPattern one, HostPattern other) {
        if (one.equals(HostPattern.ANY) || other.equals(HostPattern.ANY)) {
            return true;
        }
        return one.equals(other) || lies(one, other) || lies(other, one);
    }

    /** Whether the first lies below the wildcard that the second is. */
    private static boolean lies(HostPattern inner, HostPattern outer) {
        return outer instanceof HostPattern.Wildcard wildcard
                && inner.literal().endsWith(wildcard.suffix())
                && inner.literal().length() > wildcard.suffix().length();
    }
}
