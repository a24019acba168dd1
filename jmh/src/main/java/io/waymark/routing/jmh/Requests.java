package io.waymark.routing.jmh;

import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** The requests of a table, and one who answers them. Not for use by several threads. */
final class Requests {

    /** Before a table is made. */
    static final Requests NONE = new Requests(List.of(), new Lookup() {
        @Override
        public Object answer(Object request) {
            throw new IllegalStateException("no table was made");
        }

        @Override
        public String route(Object answer) {
            throw new IllegalStateException("no table was made");
        }
    });

    private final Probe[] probes;
    private final Object[] requests;
    private final Lookup lookup;

    Requests(List<Probe> probes, Lookup lookup) {
        this.probes = probes.toArray(Probe[]::new);
        this.requests = new Object[this.probes.length];
        this.lookup = lookup;
    }

    /** Makes every request one that was just read: outside the clock. */
    void renew() {
        for (int i = 0; i < probes.length; i++) {
            probes[i].renew();
            requests[i] = lookup.request(probes[i]);
        }
    }

    /** Answers every request. */
    void answer(Blackhole sink) {
        for (Object request : requests) {
            sink.consume(lookup.answer(request));
        }
    }
}
