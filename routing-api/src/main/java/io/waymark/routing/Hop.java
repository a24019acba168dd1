package io.waymark.routing;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;

/**
 * One step of the way: which match of which rule of which route won.
 *
 * @param table the gateway or the service in whose table it stands
 * @param route the route
 * @param rule the rule, by its name or else its index
 * @param ruleIndex the place of the rule in the route, from 0; -1 for the fallback of a gateway
 * @param matchIndex the place of the match in the rule, from 0
 * @param location where the rule was written
 */
public record Hop(
        ObjectName table, ObjectName route, String rule, int ruleIndex, int matchIndex, SourceLocation location) {

    @Override
    public String toString() {
        return "route " + route + " rule " + rule + " match " + matchIndex;
    }
}
