package io.waymark.routing.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.testkit.checks.Check;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckSourceTest {

    private final List<String> names = new ArrayList<>();

    @ParameterizedTest
    @CheckSource(value = "../docs/examples/quickstart", router = ReferenceFactory.class)
    void aCheckComesWithItsRouter(Check check, Router router, TestInfo info) {
        names.add(check.name());
        CheckResult result = CheckRunner.run(check, router);

        assertThat(result.passed()).as(result.failureText()).isTrue();
        assertThat(info.getDisplayName()).contains(check.name());
    }

    @AfterAll
    void everyCheckCameOnce() {
        assertThat(names).contains("orders are split between the two versions").doesNotHaveDuplicates();
    }
}
