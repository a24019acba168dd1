package io.waymark.routing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What resolve, explain and validate print. */
class AnswersTest {

    private static final String ROUTES = "../docs/examples/quickstart/routes.yaml";
    private static final String SHOP = "../docs/examples/appmesh-shop";

    private static JsonNode json(Run run) {
        return JsonMapper.builder().build().readTree(run.out());
    }

    @Test
    void resolveTellsDestinationHostAndPath() {
        assertThat(Run.of("resolve", ROUTES, "http://shop.example.com/catalogue/7"))
                .isEqualTo(new Run(ExitCode.OK, """
                        shop/catalogue:8080
                          by: route shop/catalogue, rule 0 (../docs/examples/quickstart/routes.yaml:24)
                          address: catalogue.shop.svc.cluster.local
                          host: catalogue.shop
                          path: /v1/items/7
                        """, ""));
    }

    @Test
    void explainTellsWhyTheOtherRouteDoesNotFit() {
        assertThat(Run.of("explain", ROUTES, "http://shop.example.com/catalogue/7")
                        .out())
                .startsWith("""
                        request GET http://shop.example.com/catalogue/7

                        gateway shop/public, listener http:8088, host *
                          ✔ takes it      route shop/catalogue rule 0 match 0 (../docs/examples/quickstart/routes.yaml:24)
                          ✘ does not fit  route shop/orders rule 0 match 0 (../docs/examples/quickstart/routes.yaml:15): \
                        path /catalogue/7 does not fit prefix /orders
                        """);
    }

    @Test
    void noMatchIsAnAnswerToo() {
        assertThat(Run.of("resolve", ROUTES, "http://shop.example.com/nothing"))
                .isEqualTo(new Run(ExitCode.NO, "no match: no route matches\n  status: 404\n", ""));
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(Run.of("resolve", "-o", "json", ROUTES, "http://shop.example.com/nothing")
                        .out())
                .isEqualTo("{\"outcome\":\"noMatch\",\"hops\":[],\"reason\":\"NO_ROUTE\",\"status\":404}\n");
    }

    @Test
    void anAnswerSaysWhichFilterNobodyKnows() {
        String folder = "../conformance/gatewayapi/";
        Run run = Run.of(
                "resolve",
                "-o",
                "json",
                "--gateway",
                "edge/local",
                folder + "base.yaml",
                folder + "backend-filters.yaml",
                "http://shop.example/unknown");
        assertThat(json(run).at("/status").asInt()).isEqualTo(500);
        assertThat(json(run).at("/extensions").toString())
                .isEqualTo(
                        "[{\"name\":\"ExtensionRef\",\"data\":{\"group\":\"x.test\",\"kind\":\"Limit\",\"name\":\"slow\"}}]");
    }

    @Test
    void explanationsHaveTheirCandidatesAsJson() {
        JsonNode explanation = json(Run.of("explain", "-o", "json", ROUTES, "http://shop.example.com/catalogue/7"));

        assertThat(explanation.at("/stages/0/candidates/0/verdict").asString()).isEqualTo("won");
        assertThat(explanation.at("/stages/0/candidates/1/detail").asString())
                .isEqualTo("path /catalogue/7 does not fit prefix /orders");
        assertThat(explanation.at("/resolution/path").asString()).isEqualTo("/v1/items/7");
    }

    @Test
    void theGatewayIsChosenByName() {
        assertThat(Run.of("resolve", SHOP, "--gateway", "partners", "https://partners.example.com:8443/shipping/7")
                        .out())
                .startsWith("logistics/shipping:8080\n");
        assertThat(Run.of("resolve", SHOP, "https://partners.example.com:8443/shipping/7"))
                .returns(ExitCode.NO, Run::exitCode)
                .satisfies(run -> assertThat(run.err()).contains("infra/public").contains("infra/partners"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-H|Host: help.example.com|http://192.0.2.1:8080/chat/7",
                "--authority|help.example.com|http://192.0.2.1:8080/chat/7",
                "--port|8080|http://help.example.com/chat/7",
                "--target|/chat/7|http://help.example.com:8080/",
            })
    void aRequestIsDescribedAsInCheckFiles(String options) {
        String[] words = options.split("\\|", -1);

        assertThat(Run.of("resolve", "--gateway", "public", SHOP, words[0], words[1], words[2])
                        .out())
                .startsWith("support/chat:8080\n");
    }

    @Test
    void headersAreRepeated() {
        Run run = Run.of(
                "resolve",
                "--gateway",
                "public",
                SHOP,
                "-X",
                "POST",
                "-H",
                "x-csrf-token: 1",
                "-H",
                "x-other:2",
                "http://api.example.com:8080/reviews/7");

        assertThat(run.out()).startsWith("catalogue/reviews-writer:8080\n");
    }

    @Test
    void theConfigurationMayComeFromStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(ROUTES))));
            assertThat(Run.of("resolve", "-", "http://shop.example.com/catalogue/7")
                            .out())
                    .contains("by: route shop/catalogue, rule 0 ((standard input):24)");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aMissingFileIsToldWithItsName() {
        assertThat(Run.of("validate", "no-such-file.yaml")).isEqualTo(new Run(ExitCode.UNREADABLE, "", """
                        error[WM0001]: there is no such file or directory
                          --> no-such-file.yaml
                        """));
    }

    @Test
    void aRefusalIsOneDocumentToo() {
        Run run = Run.of("resolve", "-o", "json", "no-such-file.yaml", "http://shop.example.com/");

        assertThat(json(run).at("/error/exitCode").asInt()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(json(run).at("/error/problems/0/code").asString()).isEqualTo("WM0001");
        assertThat(run.err()).startsWith("error[WM0001]");
    }

    @Test
    void validateCountsWhatItRead() {
        Run run = Run.of("validate", SHOP);
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains(
                        "notice[WM0520]: `podSelector` has no part in routing (at 37 places, of which this is the first)")
                .endsWith("\n2 gateways, 46 routes, 20 services: 0 errors, 5 warnings and notices\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void validateTellsEveryProblemOnStandardOutput(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("routes.yaml");
        String text = Files.readString(Path.of(ROUTES), StandardCharsets.UTF_8);
        Files.writeString(file, text.replace("prefix: /orders", "prefx: /orders"), StandardCharsets.UTF_8);

        Run run = Run.of("validate", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.out())
                .contains("error[WM0113]: unknown field `prefx`")
                .contains("= help: did you mean `prefix`?")
                .endsWith("2 errors, 0 warnings and notices\n");

        JsonNode json = json(Run.of("validate", "-o", "json", file.toString()));
        assertThat(json.get("errors").asInt()).isEqualTo(2);
        assertThat(json.at("/problems/0/line").asInt()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolve", "explain"})
    void aFilterOfOthersFailsUnlessTheGatewayIsSaidToKnowIt(String verb) {
        String file = "../docs/examples/gateway-api-filters/limited.yaml";
        String url = "http://shop.example.com/orders";

        Run unknown = Run.of(verb, file, url);
        Run known =
                Run.of(verb, file, "--known-filter", "a.test/Other", "--known-filter", "example.com/RateLimit", url);

        assertThat(unknown.out()).contains("500");
        assertThat(unknown.err()).contains("WM0314", "--known-filter example.com/RateLimit");
        assertThat(known.out()).contains("shop/orders:8080");
        assertThat(known.err()).doesNotContain("WM0314");
    }

    @Test
    void validateTakesKnownFilters() {
        String file = "../docs/examples/gateway-api-filters/limited.yaml";

        assertThat(Run.of("validate", file).out()).contains("WM0314");
        assertThat(Run.of("validate", "--known-filter", "example.com/RateLimit", file)
                        .out())
                .doesNotContain("WM0314");
    }

    @Test
    void bodiesAreReadFromFilesAndVariablesThatTheCommandLineNames(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("gone.txt"), "gone");
        String file = Files.writeString(directory.resolve("routes.yaml"), """
                virtual_hosts:
                  - name: shop
                    domains: ["*"]
                    routes:
                      - {match: {prefix: /file}, direct_response: {status: 410, body: {filename: gone.txt}}}
                      - {match: {prefix: /variable}, direct_response: {status: 410, body: {environment_variable: PATH}}}
                """).toString();

        assertThat(Run.of("validate", file).out())
                .contains("WM0117", "--files-below DIRECTORY", "--variable NAME", "2 errors");
        assertThat(Run.of("validate", "--files-below", directory.toString(), file)
                        .out())
                .contains("1 error,", "environment_variable");
        assertThat(Run.of("validate", "--files-below", directory.toString(), "--variable", "HOME", file)
                        .out())
                .contains("1 error,", "environment_variable");
        assertThat(Run.of(
                                "resolve",
                                "--files-below",
                                directory.toString(),
                                "--variable",
                                "PATH",
                                file,
                                "http://shop.test/file")
                        .out())
                .contains("410", "gone");
    }

    @Test
    void filesBelowADirectoryThatIsNotThereAreRefused() {
        assertThat(Run.of("validate", "--files-below", "no-such-directory", ROUTES))
                .isEqualTo(new Run(
                        ExitCode.UNREADABLE,
                        "",
                        "waymark: --files-below: there is no directory 'no-such-directory'\n"));
    }
}
