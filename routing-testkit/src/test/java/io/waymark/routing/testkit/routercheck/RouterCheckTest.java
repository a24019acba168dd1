package io.waymark.routing.testkit.routercheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.yaml.ConfigLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of Envoy's router check tool mean here what they mean there. */
class RouterCheckTest {

    private static final String ROUTES = """
            virtual_hosts:
              - name: shop
                domains: [shop.test]
                require_tls: EXTERNAL_ONLY
                routes:
                  - {match: {prefix: /moved}, redirect: {path_redirect: /new}}
                  - {match: {prefix: /said}, direct_response: {status: 200}}
                  - match: {prefix: /split}
                    route: {weighted_clusters: {clusters: [{name: one, weight: 300}, {name: two, weight: 200}]}}
                  - match: {prefix: /}
                    route: {cluster: web, prefix_rewrite: /v1/, host_rewrite_literal: web.test}
                    request_headers_to_add: [{header: {key: x-added, value: a}}]
            """;

    @TempDir
    Path directory = Path.of("");

    private Path config = Path.of("");

    @BeforeEach
    void writeRoutes() throws IOException {
        config = Files.writeString(directory.resolve("routes.yaml"), ROUTES);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            path: /a, ssl: true                            | cluster_name: web, virtual_host_name: shop
            path: /a, ssl: true                            | path_rewrite: /v1/a, host_rewrite: web.test, path_redirect: ""
            path: /a                                       | path_redirect: "https://shop.test/a", cluster_name: ""
            path: /a                                       | code_redirect: 301
            path: /a, internal: true                       | cluster_name: web
            path: /moved, ssl: true                        | path_redirect: "https://shop.test/new", virtual_host_name: ""
            path: /said, ssl: true                         | path_redirect: "https://shop.test/said", cluster_name: ""
            path: /split, ssl: true                        | cluster_name: one
            path: /split, ssl: true, random_value: 299     | cluster_name: one
            path: /split, ssl: true, random_value: 300     | cluster_name: two
            path: /split, ssl: true, random_value: 500     | cluster_name: one
            path: /a, ssl: true                            | request_header_matches: [{name: x-added, string_match: {exact: a}}]
            path: /a, ssl: true                            | request_header_matches: [{name: x-other, present_match: true, invert_match: true}]
            path: /a, ssl: true                            | header_fields: [{key: ":path", value: /v1/a}, {key: x-other, value: ""}]
            path: /a, ssl: true, additional_request_headers: [{key: x-in, value: b}] | request_header_matches: [{name: x-in, exact_match: b}]
            """)
    void holds(String input, String validate) throws IOException {
        assertThat(results(input, validate))
                .hasSize(1)
                .allSatisfy(result -> assertThat(result.mismatches()).isEmpty());
    }

    @Test
    void whatDoesNotHoldIsTold() throws IOException {
        CheckResult result =
                results("path: /a, ssl: true", "cluster_name: other").get(0);
        assertThat(result.mismatches())
                .extracting(Object::toString)
                .containsExactly("cluster_name: expected other but was web");
    }

    @Test
    void whatIsNotComparedIsTold() throws IOException {
        RouterCheckReader reader = new RouterCheckReader();
        reader.read(config, tests("path: /a", "virtual_cluster_name: other, cluster_name: web"));
        assertThat(reader.problems())
                .extracting(problem -> problem.code().id() + " " + problem.field())
                .containsExactly("WM0516 tests[0].validate.virtual_cluster_name");
    }

    private List<CheckResult> results(String input, String validate) throws IOException {
        CheckFile file =
                new RouterCheckReader().read(config, tests(input, validate)).orElseThrow();
        return new CheckRunner(ReferenceRouter::compile).run(file, ConfigLoader.load(config));
    }

    private Path tests(String input, String validate) throws IOException {
        String text =
                "tests: [{test_name: t, input: {authority: shop.test, " + input + "}, validate: {" + validate + "}}]\n";
        return Files.writeString(directory.resolve("tests.yaml"), text);
    }
}
