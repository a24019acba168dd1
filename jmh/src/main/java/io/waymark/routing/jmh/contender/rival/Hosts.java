package io.waymark.routing.jmh.contender.rival;

import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A router for each host, for those that know no hosts: one look-up in a hash map. */
final class Hosts<R> {

    private final Map<String, R> routers = new HashMap<>();

    /** Adds a route to the router of its host. */
    interface Adder<R> {
        void add(R router, Target target, String name);
    }

    static <R> Hosts<R> of(Table table, Supplier<R> maker, Adder<R> adder) {
        Hosts<R> hosts = new Hosts<>();
        for (int i = 0; i < table.size(); i++) {
            Target target = table.target(i);
            R router = hosts.routers.computeIfAbsent(target.host().literal(), host -> maker.get());
            adder.add(router, target, Table.name(i));
        }
        return hosts;
    }

    @Nullable
    R at(String host) {
        return routers.get(host);
    }
}
