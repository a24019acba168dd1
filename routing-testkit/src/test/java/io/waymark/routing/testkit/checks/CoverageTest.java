package io.waymark.routing.testkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.yaml.ConfigLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as exercised. */
class CoverageTest {

    private static Coverage.Report report(String file, String... paths) {
        RoutingConfig config = ConfigLoader.load(Path.of("../conformance/appmesh", file));
        Router router = ReferenceRouter.compile(config, RouterOptions.DEFAULT);
        Coverage coverage = new Coverage();
        for (String path : paths) {
            coverage.add(router.resolve(RoutingRequest.get("http://www.example.com:8080" + path)));
        }
        return coverage.report(config);
    }

    private static List<String> gaps(Coverage.Report report) {
        return report.gaps().stream().map(Coverage.Gap::what).toList();
    }

    @Test
    void withoutRequestsNothingIsExercisedAndRoutesAloneAreNamed() {
        Coverage.Report report = report("path-prefix.yaml");

        assertThat(report.exercised()).isZero();
        assertThat(report.percent()).isZero();
        assertThat(gaps(report))
                .containsExactly(
                        "route library/chapter is never taken",
                        "route library/test is never taken",
                        "route library/release is never taken",
                        "route library/pattern is never taken",
                        "route library/cafe is never taken",
                        "route library/orphan is never taken");
    }

    @Test
    void aTableThatServicesShareIsExercisedThroughAnyOfThem() {
        assertThat(gaps(report("two-hops.yaml", "/books/7")))
                .contains("route shop/catalogue is never taken")
                .doesNotContain("route shop/books is never taken", "route shop/everything is never taken");
    }

    @Test
    void allSharesOfASplitAreExercisedAtOnceAndThoseWithoutWeightNeedNotBe() {
        assertThat(gaps(report("weights.yaml", "/three", "/off")))
                .noneMatch(gap -> gap.startsWith("destination"))
                .doesNotContain("route shop/three is never taken", "route shop/without-second is never taken");
    }

    @Test
    void aGapHasThePlaceWhereItWasWritten() {
        assertThat(report("path-prefix.yaml", "/chapter").gaps().get(0))
                .asString()
                .endsWith("path-prefix.yaml:18: route library/test is never taken");
    }

    @Test
    void aConfigurationWithoutRoutesIsCoveredAsAWhole() {
        assertThat(new Coverage.Report(0, 0, List.of()).percent()).isEqualTo(100);
    }
}
