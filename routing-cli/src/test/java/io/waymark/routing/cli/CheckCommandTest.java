package io.waymark.routing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code waymark check} prints, and how it ends. */
class CheckCommandTest {

    private static final String GOOD = """
            config: routes.yaml
            checks:
              - name: orders are split
                request: {url: "http://shop.example.com/orders/42"}
                expect: {rule: canary, path: /42}
            """;
    private static final String BAD = """
            config: routes.yaml
            checks:
              - name: the catalogue keeps its prefix
                request: {url: "http://shop.example.com/catalogue/7"}
                expect: {destination: catalog, path: /catalogue/7}
            """;

    @TempDir
    private Path directory = Path.of(".");

    @BeforeEach
    void routes() throws IOException {
        Files.copy(Path.of("../docs/examples/quickstart/routes.yaml"), directory.resolve("routes.yaml"));
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Run check(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = directory.toString();
        Run run = Run.of(arguments);
        String place = directory + "/";
        return new Run(run.exitCode(), run.out().replace(place, ""), run.err().replace(place, ""));
    }

    @Test
    void allThatPassIsCounted() throws IOException {
        file("a.checks.yaml", GOOD);

        assertThat(check()).isEqualTo(new Run(ExitCode.OK, "1 passed, 0 failed\n", ""));
    }

    @Test
    void aFailureIsOneLineWithExpectedAndActual() throws IOException {
        file("a.checks.yaml", GOOD);
        file("b.checks.yaml", BAD);

        assertThat(check()).isEqualTo(new Run(ExitCode.NO, """
                        FAIL b.checks.yaml:3: the catalogue keeps its prefix: destination: expected catalog but was \
                        catalogue:8080; path: expected /catalogue/7 but was /v1/items/7
                        1 passed, 1 failed
                        """, ""));
    }

    @Test
    void aFailureIsExplainedWhereThatIsAsked() throws IOException {
        file("b.checks.yaml", BAD);

        assertThat(check("--explain").out())
                .contains("request GET http://shop.example.com/catalogue/7\n")
                .contains("✔ takes it      route shop/catalogue")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void whatNoCheckExercisesIsNamedWithItsPlace() throws IOException {
        file("a.checks.yaml", GOOD);

        assertThat(check("--coverage")).isEqualTo(new Run(ExitCode.OK, """
                        not covered: routes.yaml:19: route shop/catalogue is never taken
                        coverage: 72.7 % (8 of 11 routes, rules, matches and destinations)
                        1 passed, 0 failed
                        """, ""));
    }

    @Test
    void filesOfOneConfigurationCoverItTogether() throws IOException {
        file("a.checks.yaml", GOOD);
        file("b.checks.yaml", BAD);

        assertThat(check("--coverage").out())
                .contains("coverage: 100.0 % (11 of 11 routes, rules, matches and destinations)\n");
    }

    @Test
    void tooLittleCoverageFails() throws IOException {
        file("a.checks.yaml", GOOD);

        assertThat(check("--fail-under", "72").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(check("--fail-under", "73"))
                .returns(ExitCode.NO, Run::exitCode)
                .returns("waymark: the coverage of 72.7 % is under 73 %\n", Run::err);
    }

    @Test
    void aFileThatCannotBeUsedIsToldAndTheOthersAreRun() throws IOException {
        file("a.checks.yaml", GOOD);
        file("b.checks.yaml", GOOD.replace("expect:", "expct:"));
        file("c.checks.yaml", GOOD.replace("routes.yaml", "gone.yaml"));

        Run run = check();
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).isEqualTo("1 passed, 0 failed, 2 files not usable\n");
        assertThat(run.err())
                .contains("FAIL b.checks.yaml cannot be used:\nerror[WM0111]: `expect` is required")
                .contains("did you mean `expect`?")
                .contains("FAIL c.checks.yaml cannot be used:\nerror[WM0001]: there is no such file or directory");
    }

    @Test
    void aGatewayThatIsNotThereIsToldAsAFaultOfTheFile() throws IOException {
        file("a.checks.yaml", "gateway: none\n" + GOOD);

        assertThat(check())
                .returns(ExitCode.NO, Run::exitCode)
                .returns("0 passed, 0 failed, 1 file not usable\n", Run::out)
                .satisfies(run -> assertThat(run.err()).contains("none").contains("shop/public"));
    }

    @Test
    void jsonHoldsFailuresAndCoverageAndMessagesGoElsewhere() throws IOException {
        file("a.checks.yaml", GOOD);
        file("b.checks.yaml", BAD);
        file("c.checks.yaml", "checks: []");

        Run run = check("-o", "json", "--coverage");
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.err()).contains("FAIL c.checks.yaml cannot be used");
        assertThat(json.get("passed").asInt()).isEqualTo(1);
        assertThat(json.get("failed").asInt()).isEqualTo(1);
        assertThat(json.at("/failures/0/line").asInt()).isEqualTo(3);
        assertThat(json.at("/failures/0/mismatches/1/actual").asString()).isEqualTo("/v1/items/7");
        assertThat(json.at("/unusable/0/file").asString()).endsWith("c.checks.yaml");
        assertThat(json.at("/coverage/percent").asDouble()).isEqualTo(100);
    }
}
