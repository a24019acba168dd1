package io.waymark.routing;

import io.waymark.routing.config.RoutingConfig;

/** A configuration made ready to answer: immutable, and safe for any number of threads. */
public interface Router {

    /**
     * Where the request goes. Never throws for anything in the request: what cannot be read is {@link Resolution.Rejected}. The
     * result may be shared between requests.
     */
    Resolution resolve(RoutingRequest request);

    /** The same answer, with the reasons. Slow next to {@link #resolve}, and allocates. */
    Explanation explain(RoutingRequest request);

    /** What of a request it looks at; made anew at each call, so keep it. */
    default RequestUse use() {
        return RequestUse.of(config());
    }

    /** The configuration it was made from. */
    RoutingConfig config();
}
