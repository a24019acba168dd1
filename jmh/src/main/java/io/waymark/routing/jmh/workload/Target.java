package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.RequestMatch;

/**
 * A route and the requests that it alone takes.
 *
 * @param host its host
 * @param match its match
 * @param path the path of a request that it takes, to which {@code tail} and a number are added
 * @param tail what such a path goes on with; {@code ""} if a longer path would not be taken
 * @param tenant the tenant of such a request; {@code ""} for none
 */
record Target(String host, RequestMatch match, String path, String tail, String tenant) {

    /** A request that this route takes; different numbers give different requests where the match allows it. */
    Probe hit(String route, int number) {
        return new Probe(host, tail.isEmpty() ? path : path + tail + number, tenant, route);
    }

    /** A request that comes near and that no route takes. */
    Probe miss(int number) {
        return tenant.isEmpty()
                ? new Probe(host, path + "x" + tail + number, "", "")
                : new Probe(host, tail.isEmpty() ? path : path + tail + number, tenant + "x", "");
    }
}
