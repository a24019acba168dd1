package io.waymark.routing.jmh.contender;

import static io.waymark.routing.jmh.contender.Contender.ARMERIA;
import static io.waymark.routing.jmh.contender.Contender.CAMEL;
import static io.waymark.routing.jmh.contender.Contender.ENGINE;
import static io.waymark.routing.jmh.contender.Contender.FLOOR;
import static io.waymark.routing.jmh.contender.Contender.GRPC_XDS;
import static io.waymark.routing.jmh.contender.Contender.JETTY;
import static io.waymark.routing.jmh.contender.Contender.NETTY_ROUTER;
import static io.waymark.routing.jmh.contender.Contender.REFERENCE;
import static io.waymark.routing.jmh.contender.Contender.RESTEASY;
import static io.waymark.routing.jmh.contender.Contender.SPRING_CLOUD_GATEWAY;
import static io.waymark.routing.jmh.contender.Contender.SPRING_PATH_PATTERN;
import static io.waymark.routing.jmh.contender.Contender.UNDERTOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.jmh.workload.Workload;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContenderTest {

    private static final int ROUTES = 22;

    /** Ours take part in everything. */
    private static final Set<Contender> OURS = EnumSet.of(FLOOR, ENGINE, REFERENCE);

    static Stream<Arguments> whoTakesPart() {
        return Stream.of(
                Arguments.of(List.of(Workload.EXACT), EnumSet.complementOf(EnumSet.copyOf(OURS))),
                Arguments.of(
                        List.of(Workload.PREFIX, Workload.MANY_HOSTS),
                        EnumSet.of(
                                SPRING_PATH_PATTERN,
                                SPRING_CLOUD_GATEWAY,
                                ARMERIA,
                                JETTY,
                                UNDERTOW,
                                RESTEASY,
                                GRPC_XDS)),
                Arguments.of(
                        List.of(Workload.REST),
                        EnumSet.of(
                                SPRING_PATH_PATTERN,
                                SPRING_CLOUD_GATEWAY,
                                ARMERIA,
                                JETTY,
                                UNDERTOW,
                                NETTY_ROUTER,
                                RESTEASY,
                                CAMEL)),
                Arguments.of(
                        List.of(Workload.PUBLIC_API),
                        EnumSet.of(
                                SPRING_PATH_PATTERN, SPRING_CLOUD_GATEWAY, ARMERIA, JETTY, UNDERTOW, RESTEASY, CAMEL)),
                Arguments.of(
                        List.of(Workload.TENANTS, Workload.TWO_HEADERS, Workload.MIX, Workload.HOSTS),
                        EnumSet.of(SPRING_CLOUD_GATEWAY, ARMERIA, GRPC_XDS)),
                Arguments.of(
                        List.of(Workload.QUERY, Workload.METHOD_AND_HEADER), EnumSet.of(SPRING_CLOUD_GATEWAY, ARMERIA)),
                Arguments.of(
                        List.of(Workload.REGEX),
                        EnumSet.of(SPRING_PATH_PATTERN, SPRING_CLOUD_GATEWAY, ARMERIA, JETTY, RESTEASY, GRPC_XDS)),
                Arguments.of(List.of(Workload.ENVOY_LIST), EnumSet.of(GRPC_XDS)));
    }

    @ParameterizedTest
    @MethodSource("whoTakesPart")
    void theseRivalsCanExpressTheWorkload(List<Workload> workloads, Set<Contender> rivals) {
        for (Workload workload : workloads) {
            Table table = workload.table(ROUTES);
            assertThat(EnumSet.allOf(Contender.class))
                    .as("%s", workload)
                    .filteredOn(each -> each.absence(table).isEmpty())
                    .containsAll(OURS)
                    .filteredOn(each -> !OURS.contains(each))
                    .containsExactlyInAnyOrderElementsOf(rivals);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCanExpressAWorkloadAnswersItRightly(Workload workload) {
        Table table = workload.table(ROUTES);
        for (Contender contender : Contender.values()) {
            if (contender.absence(table).isEmpty()) {
                assertThat(contender.prepare(table)).as("%s", contender).isNotNull();
            }
        }
    }

    @Test
    void aRivalThatTriesEveryRouteIsNotAskedForThousands() {
        assertThat(CAMEL.absence(Workload.EXACT.table(100))).isEmpty();
        assertThat(CAMEL.absence(Workload.EXACT.table(1000))).hasValue("takes too long with more than 100 routes");
    }

    @Test
    void whatARivalCannotExpressIsNotTimed() {
        assertThatThrownBy(() -> JETTY.prepare(Workload.METHOD_AND_HEADER.table(ROUTES)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("JETTY has no methods, no values of headers");
    }
}
