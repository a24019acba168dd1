package io.waymark.routing.jmh.workload;

/** Something that knows which route takes a request. */
public interface Lookup {

    /** The request as this one wants it: made outside the clock. */
    default Object request(Probe probe) {
        return probe;
    }

    /** The answer to what {@link #request} made, in whatever form: this is what is timed. */
    Object answer(Object request);

    /** The name of the route in an answer; {@code ""} for none. */
    String route(Object answer);
}
