package io.waymark.routing.jmh.contender.rival;

import static io.waymark.routing.jmh.workload.Feature.EXACT_PATH;
import static io.waymark.routing.jmh.workload.Feature.OVERLAP;
import static io.waymark.routing.jmh.workload.Feature.TEMPLATE;

import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.support.RestConsumerContextPathMatcher;
import org.apache.camel.support.RestConsumerContextPathMatcher.ConsumerPath;

/** Camel: the best of the REST consumers of a host. */
public final class Camel implements Lookup {

    /** What it can express. A prefix takes what goes on within its last segment too. */
    public static final Set<Feature> CAN = Set.of(EXACT_PATH, OVERLAP, TEMPLATE);

    private static final PathSyntax SYNTAX = new PathSyntax("", "{%s}", "");

    private final Hosts<List<ConsumerPath<String>>> hosts;

    /** Takes the routes in. */
    public Camel(Table table) {
        hosts = Hosts.of(table, ArrayList::new, (list, target, name) -> list.add(Consumer.of(target, name)));
    }

    @Override
    public Object answer(Object request) {
        Probe probe = (Probe) request;
        List<ConsumerPath<String>> consumers = hosts.at(probe.authority());
        ConsumerPath<String> found = consumers == null
                ? null
                : RestConsumerContextPathMatcher.matchBestPath(probe.method(), probe.target(), consumers);
        return found == null ? "" : found.getConsumer();
    }

    @Override
    public String route(Object answer) {
        return (String) answer;
    }

    private record Consumer(String path, String name) implements ConsumerPath<String> {

        static Consumer of(Target target, String name) {
            String path = SYNTAX.of(target.match().path());
            RestConsumerContextPathMatcher.register(path);
            return new Consumer(path, name);
        }

        @Override
        public String getRestrictMethod() {
            return "GET";
        }

        @Override
        public String getConsumerPath() {
            return path;
        }

        @Override
        public String getConsumer() {
            return name;
        }

        @Override
        public boolean isMatchOnUriPrefix() {
            return false;
        }
    }
}
