package io.waymark.routing.testkit.routercheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.testkit.checks.Coverage;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of Envoy's router check tool mean here what they mean there. */
class RouterCheckTest {

    private static final String ROUTES = """
            virtual_hosts:
              - name: shop
                domains: [shop.test]
                require_tls: EXTERNAL_ONLY
                virtual_clusters:
                  - name: rides
                    headers:
                      - {name: ":path", string_match: {safe_regex: {regex: "^/rides/[0-9]+$"}}}
                      - {name: ":method", string_match: {exact: PUT}}
                  - {name: tried, headers: [{name: x-try, present_match: true}, {name: num, range_match: {start: 1, end: 3}, invert_match: true}]}
                routes:
                  - {match: {prefix: /moved}, redirect: {path_redirect: /new}}
                  - {match: {prefix: /said}, direct_response: {status: 200}}
                  - match: {prefix: /ping}
                    direct_response: {status: 200, body: {inline_string: pong}}
                    response_headers_to_add: [{header: {key: x-ping, value: "yes"}}]
                  - match: {prefix: /marked, dynamic_metadata: [{filter: my.filter, path: [{key: a}, {key: b}], value: {string_match: {exact: c}}}]}
                    route: {cluster: marked}
                  - match: {prefix: /long}
                    metadata: {filter_metadata: {my.routes: {id: long-one}}}
                    route: {cluster: web, timeout: 120s}
                    response_headers_to_remove: [x-secret]
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
            path: /rides/12, method: PUT, ssl: true        | virtual_cluster_name: rides
            path: /rides/12, method: GET, ssl: true        | virtual_cluster_name: other
            path: /rides/x, method: PUT, ssl: true         | virtual_cluster_name: other
            path: /a, ssl: true, additional_request_headers: [{key: x-try, value: ""}, {key: num, value: "3"}] | virtual_cluster_name: tried
            path: /a, ssl: true, additional_request_headers: [{key: x-try, value: ""}, {key: num, value: "2"}] | virtual_cluster_name: other
            path: /moved, ssl: true                        | virtual_cluster_name: ""
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
            path: /a, ssl: true                            | request_header_matches: [{name: ":cookie", invert_match: true}]
            path: /a, ssl: true                            | request_header_matches: [{name: x-added, string_match: {prefix: A, ignore_case: true}}]
            path: /a, ssl: true                            | request_header_matches: [{name: x-added, string_match: {safe_regex: {regex: "[ab]"}}, invert_match: false}]
            path: /a, ssl: true                            | request_header_matches: [{name: x-added, range_match: {start: 0, end: 9}, invert_match: true}]
            path: /a, ssl: true                            | request_header_matches: [{name: x-other, string_match: {exact: ""}, treat_missing_header_as_empty: true}]
            path: /ping, ssl: true                         | response_header_matches: [{name: content-type, exact_match: text/plain}, {name: content-length, range_match: {start: 4, end: 5}}]
            path: /ping, ssl: true                         | response_header_matches: [{name: x-ping, string_match: {exact: "yes"}}, {name: x-pong, present_match: true, invert_match: true}]
            path: /long, ssl: true, additional_response_headers: [{key: x-secret, value: s}, {key: x-kept, value: k}] | response_header_matches: [{name: x-secret, present_match: false}, {name: x-kept, exact_match: k}]
            path: /long, ssl: true                         | cluster_name: web, timeout: 120s
            path: /a, ssl: true                            | timeout: 15.0s
            path: /long, ssl: true                         | route_metadata: [{namespace: my.routes, key: id, value: long-one}]
            path: /a, ssl: true                            | route_metadata: [{namespace: my.routes, key: id, value: ""}]
            path: /marked, ssl: true, dynamic_metadata: [{metadata_namespace: my.filter, value: {a: {b: c}}}] | cluster_name: marked
            path: /marked, ssl: true, dynamic_metadata: [{metadata_namespace: my.filter, value: {a: {b: d}}}] | cluster_name: web
            path: /marked, ssl: true                       | cluster_name: web
            path: /marked, ssl: true, dynamic_metadata: [{metadata_namespace: my.filter, value: {a: {b: c}}}, {metadata_namespace: my.filter, value: {a: {b: d}}}] | cluster_name: marked
            path: /marked, ssl: true, dynamic_metadata: [{metadata_namespace: my.filter, value: {a: {b: d}}}, {metadata_namespace: my.filter, value: {a: {b: c}}, allow_overwrite: true}] | cluster_name: marked
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            timeout: 120s                                           | timeout: expected PT2M but was PT15S
            route_metadata: [{namespace: ns, key: k, value: v}]     | metadata ns k: expected v but was
            request_header_matches: [{name: x-added, exact_match: b}] | x-added: expected exactly b but was a
            response_header_matches: [{name: x-none}]               | x-none: expected (there) but was (missing)
            """)
    void everyKindOfAssertionCanFail(String validate, String mismatch) throws IOException {
        assertThat(results("path: /a, ssl: true", validate).get(0).mismatches())
                .extracting(each -> each.toString().strip())
                .containsExactly(mismatch);
    }

    @Test
    void everyKindOfRouteIsCoveredByATestThatReachesIt() throws IOException {
        Files.writeString(config, """
                virtual_hosts:
                  - name: shop
                    domains: [shop.test]
                    routes:
                      - {match: {path: /named}, route: {cluster_header: x-cluster}}
                      - {match: {path: /split}, route: {weighted_clusters: {clusters: [{name: one, weight: 1}, {name: two, weight: 1}, {name: spare, weight: 0}]}}}
                      - {match: {path: /moved}, redirect: {path_redirect: /new}}
                      - {match: {path: /said}, direct_response: {status: 200}}
                      - {match: {path: /left}, route: {cluster: left}}
                  - name: shut
                    domains: [shut.test]
                """);
        RoutingConfig loaded = ConfigLoader.load(config);
        Coverage coverage = new Coverage();
        for (String path : List.of("/named", "/split", "/moved", "/said")) {
            results("path: " + path, "virtual_host_name: any").forEach(result -> coverage.add(result.resolution()));
        }

        Coverage.Report report = coverage.report(loaded);

        assertThat(report.gaps())
                .extracting(Object::toString)
                .containsExactly(config + ":9: route shop/4 is never taken");
        results("path: /left", "cluster_name: left").forEach(result -> coverage.add(result.resolution()));
        assertThat(coverage.report(loaded).percent()).isEqualTo(100);
    }

    @Test
    void testsInTheTextFormAreRead() throws IOException {
        Path tests = Files.writeString(directory.resolve("tests.pb_text"), """
                # A comment.
                tests {
                  test_name: "first"
                  input: { authority: "shop.test" path: '/a' ssl: true }
                  validate { cluster_name: "web", request_header_matches { name: "x-added" string_match { exact: "a" } } }
                }
                tests {
                  test_name: "second"; input { authority: "shop.test" path: "/split" ssl: true random_value: 300 }
                  validate: {
                    cluster_name: "one"
                  }
                }
                """);
        CheckFile file = new RouterCheckReader().read(config, tests).orElseThrow();

        assertThat(new CheckRunner(ReferenceRouter::compile).run(file, ConfigLoader.load(config)))
                .extracting(result -> result.check().name() + " " + result.mismatches())
                .containsExactly("first []", "second [cluster_name: expected one but was two]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tests {",
                "tests { test_name: \"a\" }",
                "virtual_hosts { }",
                "tests: [",
                "\"tests\"",
                "tests } {"
            })
    void textThatIsNoTestIsRefused(String text) throws IOException {
        RouterCheckReader reader = new RouterCheckReader();

        assertThat(reader.read(config, Files.writeString(directory.resolve("tests.pb_text"), text)))
                .isEmpty();
        assertThat(reader.problems()).isNotEmpty();
    }

    @Test
    void whatIsNotSupportedIsToldWithItsPlace() throws IOException {
        RouterCheckReader reader = new RouterCheckReader();

        assertThat(reader.read(config, tests("path: /a, runtime: my.key", "cluster_name: web")))
                .isEmpty();
        assertThat(reader.problems())
                .extracting(problem -> problem.code().id() + " " + problem.field())
                .containsExactly("WM0117 tests[0].input.runtime");
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
