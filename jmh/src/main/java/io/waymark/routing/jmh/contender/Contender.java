package io.waymark.routing.jmh.contender;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.testkit.reference.ReferenceRouter;

/** Those who are compared. */
public enum Contender {
    /** Two or three look-ups in hash maps that hold the answers to the very requests: no router can know less. */
    FLOOR {
        @Override
        Lookup over(Table table) {
            return new Floor(table.probes());
        }
    },
    /** The compiled router. */
    ENGINE {
        @Override
        Lookup over(Table table) {
            return new RouterLookup(RoutingEngine.compile(table.config(), RouterOptions.DEFAULT));
        }
    },
    /** The reference router of the test kit, which tries every route. */
    REFERENCE {
        @Override
        Lookup over(Table table) {
            return new RouterLookup(ReferenceRouter.compile(table.config(), RouterOptions.DEFAULT));
        }
    };

    /**
     * Ready to answer for this table.
     *
     * @throws IllegalStateException if one of the table's requests is answered wrongly
     */
    public Lookup prepare(Table table) {
        Lookup lookup = over(table);
        for (Probe probe : table.probes()) {
            String route = lookup.route(lookup.answer(probe));
            if (!route.equals(probe.route())) {
                throw new IllegalStateException(
                        this + " answers " + (route.isEmpty() ? "no match" : route) + " to " + probe);
            }
        }
        return lookup;
    }

    abstract Lookup over(Table table);
}
