package io.waymark.routing.testkit.reference;

/**
 * A request at the door of a table.
 *
 * @param port the port of the listener that took it
 */
record Arrival(CanonicalRequest request, int port) {}
