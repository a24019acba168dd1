package io.waymark.routing.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Workload;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often the engine looks at a request does not grow with the number of routes: counted, not timed. A condition that is tried for one
 * route after the other would look once more for each.
 */
class GrowthTest {

    private static final int FEW = 10;
    private static final int MANY = 2000;

    @ParameterizedTest
    @EnumSource
    void aTableOfManyRoutesLooksAtARequestAsOftenAsOneOfFew(Workload workload) {
        assertThat(mostLooks(workload.table(MANY))).isLessThanOrEqualTo(mostLooks(workload.table(FEW)));
    }

    /** At the request that is looked at most. */
    private static int mostLooks(Table table) {
        Router router = RoutingEngine.compile(table.config(), RouterOptions.DEFAULT);
        List<Probe> probes = table.probes();
        return probes.stream()
                .mapToInt(probe -> {
                    CountingRequest request = new CountingRequest(probe);
                    router.resolve(request);
                    return request.looks();
                })
                .max()
                .orElseThrow();
    }
}
