package io.waymark.routing.jmh.contender;

import io.waymark.routing.jmh.workload.Probe;

/** Something that knows which route takes a request. */
public interface Lookup {

    /** The answer, in whatever form: this is what is timed. */
    Object answer(Probe request);

    /** The name of the route in an answer; {@code ""} for none. */
    String route(Object answer);
}
