package io.waymark.routing.testkit.checks;

import io.waymark.routing.Hop;
import io.waymark.routing.meta.ObjectName;

/** The names by which coverage knows the parts of a configuration. */
final class CoverageKeys {

    private CoverageKeys() {}

    static String route(ObjectName table, ObjectName route) {
        return table + " " + route;
    }

    static String rule(Hop hop) {
        return rule(route(hop.table(), hop.route()), hop.ruleIndex());
    }

    static String rule(String route, int index) {
        return route + " rule " + index;
    }

    static String match(String rule, int index) {
        return rule + " match " + index;
    }

    static String destination(String rule, String destination) {
        return rule + " -> " + destination;
    }
}
