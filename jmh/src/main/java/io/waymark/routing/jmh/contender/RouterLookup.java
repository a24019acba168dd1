package io.waymark.routing.jmh.contender;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.jmh.workload.Lookup;
import java.util.List;

/** A router of ours. */
record RouterLookup(Router router) implements Lookup {

    @Override
    public Object answer(Object request) {
        return router.resolve((RoutingRequest) request);
    }

    @Override
    public String route(Object answer) {
        List<Hop> hops = ((Resolution) answer).hops();
        return hops.isEmpty() ? "" : hops.get(0).route().name();
    }
}
