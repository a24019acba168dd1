package io.waymark.routing.yaml.envoy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Route configurations that Envoy refuses, or that cannot be honoured here, are refused with their place. */
class EnvoyProblemsTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WM0111 | virtual_hosts[0].name                                | virtual_hosts: [{domains: ["*"]}]
            WM0111 | virtual_hosts[0].domains                             | virtual_hosts: [{name: a}]
            WM0216 | virtual_hosts[1].domains[0]                          | virtual_hosts: [{name: a, domains: [x.test]}, {name: b, domains: [X.test]}]
            WM0216 | virtual_hosts[0].domains[1]                          | virtual_hosts: [{name: a, domains: ["*", "*"]}]
            WM0213 | virtual_hosts[0].domains[0]                          | virtual_hosts: [{name: a, domains: [""]}]
            WM0113 | virtual_hosts[0].per_filter_config                   | virtual_hosts: [{name: a, domains: ["*"], per_filter_config: {}}]
            WM0114 | virtual_hosts[0].matcher                             | virtual_hosts: [{name: a, domains: ["*"], routes: [], matcher: {}}]
            WM0111 | virtual_hosts[0].virtual_clusters[0].name            | virtual_hosts: [{name: a, domains: ["*"], virtual_clusters: [{headers: [{name: x}]}]}]
            WM0211 | virtual_hosts[0].virtual_clusters[0].headers         | virtual_hosts: [{name: a, domains: ["*"], virtual_clusters: [{name: c}]}]
            WM0212 | virtual_hosts[0].require_tls                         | virtual_hosts: [{name: a, domains: ["*"], require_tls: SOME}]
            WM0117 | vhds                                                 | {virtual_hosts: [], vhds: {}}
            WM0117 | cluster_specifier_plugins                            | {virtual_hosts: [], cluster_specifier_plugins: []}
            WM0213 | request_headers_to_add[0].header.key                 | {virtual_hosts: [], request_headers_to_add: [{header: {key: ":path", value: x}}]}
            WM0213 | request_headers_to_add[0].header.key                 | {virtual_hosts: [], request_headers_to_add: [{header: {key: Host, value: x}}]}
            WM0111 | request_headers_to_add[0].header.key                 | {virtual_hosts: [], request_headers_to_add: [{header: {value: x}}]}
            WM0213 | request_headers_to_remove[0]                         | {virtual_hosts: [], request_headers_to_remove: [":method"]}
            WM0213 | request_headers_to_remove[0]                         | {virtual_hosts: [], request_headers_to_remove: [host]}
            WM0114 | request_headers_to_add[0].append_action              | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: x}, append: true, append_action: ADD_IF_ABSENT}]}
            WM0212 | request_headers_to_add[0].append_action              | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: x}, append_action: ADD}]}
            """)
    void tablesAndVirtualHosts(String code, String field, String table) {
        assertThat(errors("p.yaml", table)).contains(code + " " + field);
    }

    private static final String HEADER =
            "{typed_config: {'@type': type.googleapis.com/envoy.type.matcher.v3.HttpRequestHeaderMatchInput, header_name: x}}";
    private static final String ROUTE =
            "{action: {typed_config: {'@type': type.googleapis.com/envoy.config.route.v3.Route, match: {prefix: /}, route: {cluster: a}}}}";

    /** In the matchers, {@code HEADER} is an input that looks at a header, and {@code ROUTE} an on_match that holds a route. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WM0114 | matcher_list                                       | {matcher_tree: {}, matcher_list: {}}
            WM0211 | matcher_list.matchers                              | {matcher_list: {}}
            WM0111 | matcher_list.matchers[0].predicate                 | {matcher_list: {matchers: [{on_match: ROUTE}]}}
            WM0111 | matcher_list.matchers[0].on_match                  | {matcher_list: {matchers: [{predicate: {single_predicate: {input: HEADER, value_match: {exact: a}}}}]}}
            WM0114 | matcher_list.matchers[0].predicate                 | {matcher_list: {matchers: [{predicate: {}, on_match: ROUTE}]}}
            WM0211 | matcher_list.matchers[0].predicate.or_matcher.predicate | {matcher_list: {matchers: [{predicate: {or_matcher: {predicate: [{single_predicate: {input: HEADER, value_match: {exact: a}}}]}}, on_match: ROUTE}]}}
            WM0111 | matcher_list.matchers[0].predicate.single_predicate.input | {matcher_list: {matchers: [{predicate: {single_predicate: {value_match: {exact: a}}}, on_match: ROUTE}]}}
            WM0114 | matcher_list.matchers[0].predicate.single_predicate | {matcher_list: {matchers: [{predicate: {single_predicate: {input: HEADER}}, on_match: ROUTE}]}}
            WM0117 | matcher_list.matchers[0].predicate.single_predicate.custom_match | {matcher_list: {matchers: [{predicate: {single_predicate: {input: HEADER, custom_match: {name: a}}}, on_match: ROUTE}]}}
            WM0214 | matcher_list.matchers[0].predicate.single_predicate.value_match.safe_regex.regex | {matcher_list: {matchers: [{predicate: {single_predicate: {input: HEADER, value_match: {safe_regex: {google_re2: {}, regex: "("}}}}, on_match: ROUTE}]}}
            WM0111 | matcher_tree.input                                 | {matcher_tree: {exact_match_map: {map: {a: ROUTE}}}}
            WM0114 | matcher_tree                                       | {matcher_tree: {input: HEADER}}
            WM0117 | matcher_tree.custom_match                          | {matcher_tree: {input: HEADER, custom_match: {name: a}}}
            WM0211 | matcher_tree.exact_match_map.map                   | {matcher_tree: {input: HEADER, exact_match_map: {}}}
            WM0114 | matcher_tree.prefix_match_map.map.a                | {matcher_tree: {input: HEADER, prefix_match_map: {map: {a: {}}}}}
            WM0117 | matcher_tree.prefix_match_map.map.a.keep_matching  | {matcher_tree: {input: HEADER, prefix_match_map: {map: {a: {keep_matching: true, action: {}}}}}}
            WM0117 | matcher_tree.input.typed_config.@type              | {matcher_tree: {input: {typed_config: {"@type": a/envoy.type.matcher.v3.HttpResponseHeaderMatchInput}}, exact_match_map: {map: {a: ROUTE}}}}
            WM0213 | matcher_tree.input.typed_config.header_name        | {matcher_tree: {input: {typed_config: {"@type": a/envoy.type.matcher.v3.HttpRequestHeaderMatchInput, header_name: "a b"}}, exact_match_map: {map: {a: ROUTE}}}}
            WM0114 | on_no_match                                        | {on_no_match: {}}
            WM0111 | on_no_match.action.typed_config                    | {on_no_match: {action: {name: a}}}
            WM0111 | on_no_match.action.typed_config.@type              | {on_no_match: {action: {typed_config: {}}}}
            WM0117 | on_no_match.action.typed_config.@type              | {on_no_match: {action: {typed_config: {"@type": a/envoy.config.route.v3.RouteAction}}}}
            WM0111 | on_no_match.action.typed_config.match              | {on_no_match: {action: {typed_config: {"@type": a/envoy.config.route.v3.Route, route: {cluster: a}}}}}
            WM0113 | matcher_map                                        | {matcher_map: {}}
            """)
    void genericMatchers(String code, String field, String matcher) {
        String written = matcher.replace("HEADER", HEADER).replace("ROUTE", ROUTE);
        String table = "virtual_hosts: [{name: a, domains: ['*'], matcher: " + written + "}]";

        assertThat(errors("p.yaml", table)).contains(code + " virtual_hosts[0].matcher." + field);
    }

    @Test
    void aPredicateOfTooManyCombinationsIsRefused() {
        String either =
                "{or_matcher: {predicate: [{single_predicate: {input: HEADER, value_match: {exact: KEY1}}}, {single_predicate: {input: HEADER, value_match: {exact: KEY2}}}]}}";
        String all = IntStream.range(0, 10)
                .mapToObj(i -> either.replace("KEY", "k" + i + "-"))
                .collect(Collectors.joining(", "));
        String table = "virtual_hosts: [{name: a, domains: ['*'], matcher: {matcher_list: {matchers: [{predicate: "
                + "{and_matcher: {predicate: [ALL]}}, on_match: ROUTE}]}}}]";

        assertThat(errors(
                        "p.yaml",
                        table.replace("ALL", all).replace("HEADER", HEADER).replace("ROUTE", ROUTE)))
                .containsExactly("WM0213 virtual_hosts[0].matcher.matcher_list.matchers[0].predicate.and_matcher");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WM0111 | match                                    | route: {cluster: a}
            WM0114 | match                                    | {match: {}, route: {cluster: a}}
            WM0114 | match.path                               | {match: {prefix: "", path: /a}, route: {cluster: a}}
            WM0113 | match.regex                              | {match: {regex: /a}, route: {cluster: a}}
            WM0111 | match.safe_regex.regex                   | {match: {safe_regex: {}}, route: {cluster: a}}
            WM0211 | match.safe_regex.regex                   | {match: {safe_regex: {regex: ""}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex                   | {match: {safe_regex: {regex: "a(?!b)"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex                   | {match: {safe_regex: {regex: "/(a"}}, route: {cluster: a}}
            WM0213 | match.path_separated_prefix              | {match: {path_separated_prefix: /a/}, route: {cluster: a}}
            WM0213 | match.path_separated_prefix              | {match: {path_separated_prefix: "/a?b"}, route: {cluster: a}}
            WM0213 | match.path_separated_prefix              | {match: {path_separated_prefix: "/a#b"}, route: {cluster: a}}
            WM0213 | match.path_separated_prefix              | {match: {path_separated_prefix: "/"}, route: {cluster: a}}
            WM0111 | match.headers[0].name                    | {match: {prefix: /, headers: [{exact_match: a}]}, route: {cluster: a}}
            WM0114 | match.headers[0].present_match           | {match: {prefix: /, headers: [{name: a, string_match: {exact: a}, present_match: true}]}, route: {cluster: a}}
            WM0114 | match.headers[0].string_match            | {match: {prefix: /, headers: [{name: a, string_match: {}}]}, route: {cluster: a}}
            WM0211 | match.headers[0].string_match.prefix     | {match: {prefix: /, headers: [{name: a, string_match: {prefix: ""}}]}, route: {cluster: a}}
            WM0211 | match.headers[0].suffix_match            | {match: {prefix: /, headers: [{name: a, suffix_match: ""}]}, route: {cluster: a}}
            WM0117 | match.headers[0].string_match.custom     | {match: {prefix: /, headers: [{name: a, string_match: {custom: {}}}]}, route: {cluster: a}}
            WM0111 | match.query_parameters[0].name           | {match: {prefix: /, query_parameters: [{present_match: true}]}, route: {cluster: a}}
            WM0111 | match.cookies[0].string_match            | {match: {prefix: /, cookies: [{name: a}]}, route: {cluster: a}}
            WM0111 | match.runtime_fraction.default_value     | {match: {prefix: /, runtime_fraction: {runtime_key: a}}, route: {cluster: a}}
            WM0212 | match.runtime_fraction.default_value.denominator | {match: {prefix: /, runtime_fraction: {default_value: {numerator: 1, denominator: TEN}}}, route: {cluster: a}}
            WM0114 | ``                                       | {match: {prefix: /}}
            WM0114 | redirect                                 | {match: {prefix: /}, route: {cluster: a}, redirect: {}}
            WM0117 | filter_action                            | {match: {prefix: /}, filter_action: {}}
            WM0114 | route                                    | {match: {prefix: /}, route: {}}
            WM0114 | route.cluster_header                     | {match: {prefix: /}, route: {cluster: a, cluster_header: b}}
            WM0211 | route.cluster                            | {match: {prefix: /}, route: {cluster: ""}}
            WM0213 | route.cluster_header                     | {match: {prefix: /}, route: {cluster_header: "a b"}}
            WM0117 | route.cluster_specifier_plugin           | {match: {prefix: /}, route: {cluster_specifier_plugin: a}}
            WM0211 | route.weighted_clusters.clusters         | {match: {prefix: /}, route: {weighted_clusters: {clusters: []}}}
            WM0111 | route.weighted_clusters.clusters[0].weight | {match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a}]}}}
            WM0215 | route.weighted_clusters.clusters         | {match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a, weight: 0}]}}}
            WM0215 | route.weighted_clusters.clusters         | {match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a, weight: 4294967295}, {name: b, weight: 1}]}}}
            WM0114 | route.weighted_clusters.clusters[0].cluster_header | {match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a, cluster_header: b, weight: 1}]}}}
            WM0114 | route.regex_rewrite                      | {match: {prefix: /}, route: {cluster: a, prefix_rewrite: /b, regex_rewrite: {pattern: {regex: a}, substitution: b}}}
            WM0213 | route.regex_rewrite.substitution         | {match: {prefix: /}, route: {cluster: a, regex_rewrite: {pattern: {regex: a}, substitution: "\\\\x"}}}
            WM0213 | route.prefix_rewrite                     | {match: {prefix: /}, route: {cluster: a, prefix_rewrite: "/a\\nb"}}
            WM0114 | route.host_rewrite_header                | {match: {prefix: /}, route: {cluster: a, host_rewrite_literal: b, host_rewrite_header: c}}
            WM0112 | route.timeout                            | {match: {prefix: /}, route: {cluster: a, timeout: 15}}
            WM0213 | route.timeout                            | {match: {prefix: /}, route: {cluster: a, timeout: 5m}}
            WM0114 | route.request_mirror_policies[0]         | {match: {prefix: /}, route: {cluster: a, request_mirror_policies: [{}]}}
            WM0111 | route.retry_policy.retry_back_off.base_interval | {match: {prefix: /}, route: {cluster: a, retry_policy: {retry_back_off: {max_interval: 1s}}}}
            WM0210 | route.retry_policy.retry_back_off.max_interval | {match: {prefix: /}, route: {cluster: a, retry_policy: {retry_back_off: {base_interval: 2s, max_interval: 1s}}}}
            WM0211 | route.retry_policy.rate_limited_retry_back_off.reset_headers | {match: {prefix: /}, route: {cluster: a, retry_policy: {rate_limited_retry_back_off: {}}}}
            WM0216 | route.upgrade_configs[1].upgrade_type    | {match: {prefix: /}, route: {cluster: a, upgrade_configs: [{upgrade_type: websocket}, {upgrade_type: WebSocket}]}}
            WM0114 | route.upgrade_configs[0].connect_config  | {match: {prefix: /}, route: {cluster: a, upgrade_configs: [{upgrade_type: websocket, connect_config: {}}]}}
            WM0210 | route.hedge_policy.initial_requests      | {match: {prefix: /}, route: {cluster: a, hedge_policy: {initial_requests: 0}}}
            WM0212 | route.internal_redirect_policy.redirect_response_codes | {match: {prefix: /}, route: {cluster: a, internal_redirect_policy: {redirect_response_codes: [304]}}}
            WM0212 | route.priority                           | {match: {prefix: /}, route: {cluster: a, priority: LOW}}
            WM0113 | route.request_mirror_policy              | {match: {prefix: /}, route: {cluster: a, request_mirror_policy: {}}}
            WM0114 | redirect.scheme_redirect                 | {match: {prefix: /}, redirect: {https_redirect: true, scheme_redirect: http}}
            WM0114 | redirect.prefix_rewrite                  | {match: {prefix: /}, redirect: {path_redirect: /a, prefix_rewrite: /b}}
            WM0212 | redirect.response_code                   | {match: {prefix: /}, redirect: {response_code: GONE}}
            WM0111 | direct_response.status                   | {match: {prefix: /}, direct_response: {}}
            WM0210 | direct_response.status                   | {match: {prefix: /}, direct_response: {status: 199}}
            WM0210 | direct_response.status                   | {match: {prefix: /}, direct_response: {status: 600}}
            WM0117 | direct_response.body.filename            | {match: {prefix: /}, direct_response: {status: 200, body: {filename: a}}}
            WM0213 | direct_response.body.inline_bytes        | {match: {prefix: /}, direct_response: {status: 200, body: {inline_bytes: "***"}}}
            """)
    void routes(String code, String field, String route) {
        String path = "virtual_hosts[0].routes[0]" + (field.isEmpty() ? "" : "." + field);
        String item = route.startsWith("{") ? route : "{" + route + "}";
        String table = "virtual_hosts: [{name: a, domains: [\"*\"], routes: [" + item + "]}]";
        assertThat(errors("p.yaml", table)).contains(code + " " + path);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WM0510 | {match: {prefix: noslash}, route: {cluster: a}}
            WM0510 | {match: {path: "/a?b"}, route: {cluster: a}}
            WM0510 | {match: {prefix: /, headers: [{name: a, range_match: {start: 5, end: 5}}]}, route: {cluster: a}}
            WM0516 | {match: {safe_regex: {regex: a}, case_sensitive: false}, route: {cluster: a}}
            WM0516 | {match: {prefix: /}, route: {cluster: a, retry_policy: {retry_on: "5xx,sometimes"}}}
            WM0517 | {match: {prefix: /, headers: [{name: a, exact_match: b}]}, route: {cluster: a}}
            WM0517 | {match: {safe_regex: {google_re2: {}, regex: a}}, route: {cluster: a}}
            WM0517 | {match: {prefix: /}, route: {weighted_clusters: {total_weight: 1, clusters: [{name: a, weight: 1}]}}}
            """)
    void whatEnvoyTakesAndNobodyMeansIsAWarning(String code, String route) {
        LoadResult result = load("p.yaml", "virtual_hosts: [{name: a, domains: [\"*\"], routes: [" + route + "]}]");
        assertThat(result.config()).isPresent();
        assertThat(result.problems()).extracting(problem -> problem.code().id()).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            p.yaml | {name: a, virtual_hosts: [{name: b, domains: ["*"], routes: [{match: {prefix: /}, redirect: {}, metadata: {filter_metadata: {x: {y: [1, z]}}}, typed_per_filter_config: {f: {"@type": type.googleapis.com/no.Such}}}]}]}
            p.json | {"virtualHosts": [{"name": "b", "domains": ["*"], "requireTls": 0, "routes": [{"match": {"prefix": "/"}, "directResponse": {"status": "204"}}]}]}
            p.yaml | [{name: a, virtual_hosts: []}, {name: b, virtual_hosts: []}]
            """)
    void whatIsNotJudgedPasses(String file, String text) {
        assertThat(load(file, text).problems()).isEmpty();
    }

    private static List<String> errors(String file, String text) {
        return load(file, text).problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.code().id() + " " + problem.field())
                .toList();
    }

    private static LoadResult load(String file, String text) {
        return ConfigLoader.STRICT.readText(file, text);
    }
}
