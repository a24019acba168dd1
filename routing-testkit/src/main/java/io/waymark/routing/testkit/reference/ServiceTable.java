package io.waymark.routing.testkit.reference;

import io.waymark.routing.config.RouteTable;
import io.waymark.routing.meta.ObjectName;

/** The table of a service, with the service's name. */
record ServiceTable(ObjectName service, RouteTable table) {}
