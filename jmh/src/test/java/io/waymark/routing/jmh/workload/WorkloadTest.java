package io.waymark.routing.jmh.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.jmh.contender.Contender;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {

    @ParameterizedTest
    @EnumSource
    void everyContenderAnswersEveryRequestRightlyOnLargeTablesToo(Workload workload) {
        Table table = workload.table(1000);

        assertThat(Contender.FLOOR.prepare(table)).isNotNull();
        assertThat(Contender.ENGINE.prepare(table)).isNotNull();
        assertThat(Contender.REFERENCE.prepare(table.asked(table.probes().subList(0, 50))))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void nineRequestsInTenAreHitsAndTheyAreSpreadOverTheRoutes(Workload workload) {
        List<Probe> probes = workload.table(100).probes();
        Set<String> routes = probes.stream().map(Probe::route).collect(Collectors.toSet());

        assertThat(probes).hasSize(Workload.REQUESTS);
        assertThat(probes).filteredOn(probe -> probe.route().isEmpty()).hasSize(Workload.REQUESTS / 10);
        assertThat(routes).hasSize(101);
    }

    @ParameterizedTest
    @EnumSource
    void theRequestsToALargeTableAreAllDifferent(Workload workload) {
        assertThat(workload.table(1000).probes().stream().map(Probe::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aTableIsTheSameEveryTime(Workload workload) {
        assertThat(workload.table(30).config()).isEqualTo(workload.table(30).config());
        assertThat(workload.table(30).probes())
                .hasToString(workload.table(30).probes().toString());
    }
}
