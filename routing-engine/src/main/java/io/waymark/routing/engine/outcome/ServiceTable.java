package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.program.Table;
import io.waymark.routing.meta.ObjectName;
import java.util.OptionalInt;

/**
 * The routes of a service, compiled.
 *
 * @param service the service
 * @param table its routes
 * @param firstPort the port of its first listener, if it has any
 */
public record ServiceTable(ObjectName service, Table table, OptionalInt firstPort) {}
