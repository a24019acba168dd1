package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.program.Table;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.meta.ObjectName;

/** Is told of second tables that a request enters. */
@FunctionalInterface
public interface Observer {

    /** Looks the other way. */
    Observer NONE = (service, table, request) -> {};

    /** The request, as it is rewritten, enters the table of a service. */
    void enters(ObjectName service, Table table, ReadRequest request);
}
