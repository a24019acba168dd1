package io.waymark.routing.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTestsTest {

    private static final String CONFIG = Path.of("../docs/examples/quickstart/routes.yaml")
            .toAbsolutePath()
            .normalize()
            .toString();

    private static final String CHECKS = """
            config: '%s'
            checks:
              - name: the catalogue is served
                request: {url: "http://shop.example.com/catalogue/7"}
                expect: {destination: "catalogue:8080"}
              - name: the catalogue is not served
                request: {url: "http://shop.example.com/catalogue/7"}
                expect: {destination: nowhere}
            """.formatted(CONFIG);

    private final CheckTests tests = CheckTests.against(ReferenceRouter::compile);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsAContainerAndACheckIsATest() throws IOException {
        Path file = file("shop.checks.yaml", CHECKS);

        DynamicContainer container =
                (DynamicContainer) tests.in(folder).toList().get(0);

        assertThat(container.getDisplayName()).isEqualTo(file.toString());
        assertThat(container.getTestSourceUri()).hasValue(file.toUri());
        assertThat(inside(container))
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("the catalogue is served", "the catalogue is not served");
    }

    @Test
    void aTestKnowsTheLineOfItsCheck() throws IOException {
        Path file = file("shop.checks.yaml", CHECKS);

        assertThat(only(file))
                .extracting(test -> test.getTestSourceUri().orElseThrow().toString())
                .containsExactly(file.toUri() + "?line=3", file.toUri() + "?line=6");
    }

    @Test
    void aTestPassesOrFailsAsItsCheck() throws IOException {
        List<DynamicTest> both = only(file("shop.checks.yaml", CHECKS));

        assertThatCode(() -> both.get(0).getExecutable().execute()).doesNotThrowAnyException();
        assertThatThrownBy(() -> both.get(1).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the catalogue is not served")
                .hasMessageContaining("destination: expected nowhere but was catalogue:8080")
                .hasMessageContaining("takes it");
    }

    @Test
    void aFileThatCannotBeReadIsATestThatFails() throws IOException {
        List<DynamicTest> broken = only(file("broken.checks.yaml", "config: x\nchecks: []\nmore: 1\n"));

        assertThat(broken).extracting(DynamicTest::getDisplayName).containsExactly("can be used");
        assertThatThrownBy(() -> broken.get(0).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("more");
    }

    @Test
    void aConfigurationThatCannotBeLoadedIsATestThatFails() throws IOException {
        String checks = CHECKS.replace(CONFIG, "missing.yaml");
        List<DynamicTest> broken = only(file("broken.checks.yaml", checks));

        assertThatThrownBy(() -> broken.get(0).getExecutable().execute())
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("missing.yaml");
    }

    @Test
    void noCheckFileIsAMistake() {
        assertThatThrownBy(() -> tests.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paths: no *.checks.yaml below [" + folder + "]");
        assertThatThrownBy(() -> tests.in(folder.resolve("gone")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + folder.resolve("gone"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<DynamicTest> only(Path file) {
        return inside((DynamicContainer) tests.in(file).toList().get(0))
                .map(DynamicTest.class::cast)
                .toList();
    }

    private static Stream<? extends DynamicNode> inside(DynamicContainer container) {
        return container.getChildren();
    }
}
