package io.waymark.routing.yaml.envoy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.Collections;
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
            WM0211 | virtual_hosts[0].name                                | virtual_hosts: [{name: "", domains: ["*"]}]
            WM0111 | virtual_hosts[0].domains                             | virtual_hosts: [{name: a, domains: []}]
            WM0216 | virtual_hosts[1].domains[0]                          | virtual_hosts: [{name: a, domains: ["*"]}, {name: b, domains: ["*"]}]
            WM0216 | virtual_hosts[1].domains[0]                          | virtual_hosts: [{name: a, domains: ["*.x.test"]}, {name: b, domains: ["*.X.test"]}]
            WM0110 | virtual_hosts[0].domains                             | virtual_hosts: [{name: a, domains: "*"}]
            WM0212 | virtual_hosts[0].require_tls                         | virtual_hosts: [{name: a, domains: ["*"], require_tls: 3}]
            WM0114 | virtual_hosts[0].request_body_buffer_limit           | virtual_hosts: [{name: a, domains: ["*"], per_request_buffer_limit_bytes: 1, request_body_buffer_limit: 2}]
            WM0117 | virtual_hosts[0].retry_policy_typed_config           | virtual_hosts: [{name: a, domains: ["*"], retry_policy_typed_config: {}}]
            WM0210 | virtual_hosts[0].hedge_policy.initial_requests       | virtual_hosts: [{name: a, domains: ["*"], hedge_policy: {initial_requests: 0}}]
            WM0111 | virtual_hosts[0].retry_policy.retry_back_off.base_interval | virtual_hosts: [{name: a, domains: ["*"], retry_policy: {retry_back_off: {}}}]
            WM0114 | virtual_hosts[0].request_mirror_policies[0].cluster_header | virtual_hosts: [{name: a, domains: ["*"], request_mirror_policies: [{cluster: a, cluster_header: b}]}]
            WM0114 | request_mirror_policies[0]                           | {virtual_hosts: [], request_mirror_policies: [{}]}
            WM0113 | virtual_host                                         | {virtual_hosts: [], virtual_host: []}
            WM0005 | virtualHosts                                         | {virtual_hosts: [], virtualHosts: []}
            WM0210 | max_direct_response_body_size_bytes                  | {virtual_hosts: [], max_direct_response_body_size_bytes: -1}
            WM0110 | most_specific_header_mutations_wins                  | {virtual_hosts: [], most_specific_header_mutations_wins: maybe}
            WM0213 | request_headers_to_add[0].header.key                 | {virtual_hosts: [], request_headers_to_add: [{header: {key: "a b", value: x}}]}
            WM0111 | request_headers_to_add[0].header                     | {virtual_hosts: [], request_headers_to_add: [{}]}
            WM0213 | response_headers_to_add[0].header.key                | {virtual_hosts: [], response_headers_to_add: [{header: {key: ":status", value: x}}]}
            WM0213 | response_headers_to_remove[0]                        | {virtual_hosts: [], response_headers_to_remove: ["a b"]}
            WM0211 | virtual_hosts[0].routes[0].direct_response.body      | {max_direct_response_body_size_bytes: 3, virtual_hosts: [{name: a, domains: ["*"], routes: [{match: {prefix: /}, direct_response: {status: 200, body: {inline_string: long}}}]}]}
            WM0213 | vhost_header                                         | {virtual_hosts: [], vhost_header: "a b"}
            WM0110 | ignore_path_parameters_in_path_matching              | {virtual_hosts: [], ignore_path_parameters_in_path_matching: 1}
            WM0117 | vhds                                                 | {virtual_hosts: [], vhds: {}}
            WM0117 | cluster_specifier_plugins                            | {virtual_hosts: [], cluster_specifier_plugins: []}
            WM0213 | request_headers_to_add[0].header.key                 | {virtual_hosts: [], request_headers_to_add: [{header: {key: ":path", value: x}}]}
            WM0213 | request_headers_to_add[0].header.key                 | {virtual_hosts: [], request_headers_to_add: [{header: {key: Host, value: x}}]}
            WM0111 | request_headers_to_add[0].header.key                 | {virtual_hosts: [], request_headers_to_add: [{header: {value: x}}]}
            WM0213 | request_headers_to_remove[0]                         | {virtual_hosts: [], request_headers_to_remove: [":method"]}
            WM0213 | request_headers_to_remove[0]                         | {virtual_hosts: [], request_headers_to_remove: [host]}
            WM0114 | request_headers_to_add[0].append_action              | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: x}, append: true, append_action: ADD_IF_ABSENT}]}
            WM0212 | request_headers_to_add[0].append_action              | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: x}, append_action: ADD}]}
            WM0114 | request_headers_to_add[0].header.raw_value           | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: x, raw_value: eA==}}]}
            WM0213 | request_headers_to_add[0].header.raw_value           | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, raw_value: "Cg=="}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "50%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%REQ(x)"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%REQ%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%REQ(a?b?c)%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%REQ(a b)%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%NO_SUCH%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%PROTOCOL(x)%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%PROTOCOL:3%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%PATH(XQ)%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: "%COALESCE(x)%"}}]}
            WM0213 | request_headers_to_add[0].header.value               | {virtual_hosts: [], request_headers_to_add: [{header: {key: a, value: '%COALESCE({"operators": ["NO_SUCH"]})%'}}]}
            WM0213 | response_headers_to_add[0].header.value              | {virtual_hosts: [], response_headers_to_add: [{header: {key: a, value: "%RESP()%"}}]}
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
            WM0213 | route.internal_redirect_policy.response_headers_to_copy[1] | {match: {prefix: /}, route: {cluster: a, internal_redirect_policy: {response_headers_to_copy: [x-a, ":authority"]}}}
            WM0212 | route.priority                           | {match: {prefix: /}, route: {cluster: a, priority: LOW}}
            WM0113 | route.request_mirror_policy              | {match: {prefix: /}, route: {cluster: a, request_mirror_policy: {}}}
            WM0114 | redirect.scheme_redirect                 | {match: {prefix: /}, redirect: {https_redirect: true, scheme_redirect: http}}
            WM0213 | redirect.scheme_redirect                 | {match: {prefix: /}, redirect: {scheme_redirect: "a b"}}
            WM0110 | route.weighted_clusters.use_hash_policy  | {match: {prefix: /}, route: {weighted_clusters: {use_hash_policy: maybe, clusters: [{name: a, weight: 1}]}}}
            WM0114 | route.weighted_clusters.use_hash_policy  | {match: {prefix: /}, route: {weighted_clusters: {header_name: x, use_hash_policy: true, clusters: [{name: a, weight: 1}]}}}
            WM0213 | route.weighted_clusters.header_name      | {match: {prefix: /}, route: {weighted_clusters: {header_name: "a b", clusters: [{name: a, weight: 1}]}}}
            WM0114 | redirect.prefix_rewrite                  | {match: {prefix: /}, redirect: {path_redirect: /a, prefix_rewrite: /b}}
            WM0212 | redirect.response_code                   | {match: {prefix: /}, redirect: {response_code: GONE}}
            WM0111 | direct_response.status                   | {match: {prefix: /}, direct_response: {}}
            WM0114 | direct_response.body_format              | {match: {prefix: /}, direct_response: {status: 200, body_format: {}}}
            WM0213 | direct_response.body_format.text_format  | {match: {prefix: /}, direct_response: {status: 200, body_format: {text_format: "%X%"}}}
            WM0117 | direct_response.body_format.json_format  | {match: {prefix: /}, direct_response: {status: 200, body_format: {json_format: {}}}}
            WM0213 | route.path_rewrite                       | {match: {prefix: /}, route: {cluster: a, path_rewrite: "/%X%"}}
            WM0213 | route.host_rewrite                       | {match: {prefix: /}, route: {cluster: a, host_rewrite: "%X%"}}
            WM0213 | redirect.path_rewrite                    | {match: {prefix: /}, redirect: {path_rewrite: "/%X%"}}
            WM0113 | non_forwarding_action.cluster            | {match: {prefix: /}, non_forwarding_action: {cluster: a}}
            WM0210 | direct_response.status                   | {match: {prefix: /}, direct_response: {status: 199}}
            WM0210 | direct_response.status                   | {match: {prefix: /}, direct_response: {status: 600}}
            WM0117 | direct_response.body.filename            | {match: {prefix: /}, direct_response: {status: 200, body: {filename: a}}}
            WM0213 | direct_response.body.inline_bytes        | {match: {prefix: /}, direct_response: {status: 200, body: {inline_bytes: "***"}}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "(a)\\\\1"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "a++"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "(?>a)"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "a\\\\Z"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "a\\\\h"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "a{1001}"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "(?<=a)b"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "[a"}}, route: {cluster: a}}
            WM0214 | match.safe_regex.regex | {match: {safe_regex: {regex: "a**"}}, route: {cluster: a}}
            WM0113 | match.runtime | {match: {prefix: /, runtime: {}}, route: {cluster: a}}
            WM0113 | match.headers[0].regex_match | {match: {prefix: /, headers: [{name: a, regex_match: a}]}, route: {cluster: a}}
            WM0213 | match.path_separated_prefix | {match: {path_separated_prefix: a}, route: {cluster: a}}
            WM0213 | match.path_separated_prefix | {match: {path_separated_prefix: ""}, route: {cluster: a}}
            WM0111 | match.path_match_policy.typed_config | {match: {path_match_policy: {name: a}}, route: {cluster: a}}
            WM0117 | match.path_match_policy.typed_config.@type | {match: {path_match_policy: {typed_config: {"@type": a/other.Matcher}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "noslash"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}/{a}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{1a}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a={b}}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/**/*"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}/{b}/{c}/{d}/{e}/{f}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/a}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/a?b"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a=}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{abcdefghijklmnopq}"}}}, route: {cluster: a}}
            WM0213 | match.path_match_policy.typed_config.path_template | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/***"}}}, route: {cluster: a}}
            WM0114 | route.prefix_rewrite | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}"}}}, route: {cluster: a, prefix_rewrite: /b}}
            WM0213 | route.path_rewrite_policy.typed_config.path_template_rewrite | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}"}}}, route: {cluster: a, path_rewrite_policy: {name: r, typed_config: {"@type": a/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig, path_template_rewrite: "/{b}"}}}}
            WM0213 | route.path_rewrite_policy.typed_config.path_template_rewrite | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}"}}}, route: {cluster: a, path_rewrite_policy: {name: r, typed_config: {"@type": a/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig, path_template_rewrite: "/b//{a}"}}}}
            WM0213 | route.path_rewrite_policy.typed_config.path_template_rewrite | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}"}}}, route: {cluster: a, path_rewrite_policy: {name: r, typed_config: {"@type": a/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig, path_template_rewrite: "{a}"}}}}
            WM0213 | route.path_rewrite_policy.typed_config.path_template_rewrite | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}"}}}, route: {cluster: a, path_rewrite_policy: {name: r, typed_config: {"@type": a/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig, path_template_rewrite: "/*"}}}}
            WM0213 | route.path_rewrite_policy.typed_config.path_template_rewrite | {match: {prefix: /}, route: {cluster: a, path_rewrite_policy: {name: r, typed_config: {"@type": a/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig, path_template_rewrite: "/{a}"}}}}
            WM0114 | route.path_rewrite_policy | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}"}}}, route: {cluster: a, regex_rewrite: {pattern: {regex: a}, substitution: b}, path_rewrite_policy: {name: r, typed_config: {"@type": a/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig, path_template_rewrite: "/{a}"}}}}
            WM0117 | route.path_rewrite_policy.typed_config.@type | {match: {path_match_policy: {name: t, typed_config: {"@type": a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: "/{a}"}}}, route: {cluster: a, path_rewrite_policy: {typed_config: {"@type": a/other.Rewriter}}}}
            WM0114 | match.headers[0].string_match.prefix | {match: {prefix: /, headers: [{name: a, string_match: {exact: a, prefix: b}}]}, route: {cluster: a}}
            WM0211 | match.headers[0].string_match.suffix | {match: {prefix: /, headers: [{name: a, string_match: {suffix: ""}}]}, route: {cluster: a}}
            WM0211 | match.headers[0].string_match.contains | {match: {prefix: /, headers: [{name: a, string_match: {contains: ""}}]}, route: {cluster: a}}
            WM0211 | match.headers[0].prefix_match | {match: {prefix: /, headers: [{name: a, prefix_match: ""}]}, route: {cluster: a}}
            WM0211 | match.headers[0].contains_match | {match: {prefix: /, headers: [{name: a, contains_match: ""}]}, route: {cluster: a}}
            WM0211 | match.headers[0].name | {match: {prefix: /, headers: [{name: ""}]}, route: {cluster: a}}
            WM0213 | match.headers[0].name | {match: {prefix: /, headers: [{name: "a b"}]}, route: {cluster: a}}
            WM0214 | match.headers[0].string_match.safe_regex.regex | {match: {prefix: /, headers: [{name: a, string_match: {safe_regex: {regex: "("}}}]}, route: {cluster: a}}
            WM0211 | match.query_parameters[0].name | {match: {prefix: /, query_parameters: [{name: ""}]}, route: {cluster: a}}
            WM0211 | match.query_parameters[0].name | {match: {prefix: /, query_parameters: [{name: LONG}]}, route: {cluster: a}}
            WM0114 | match.query_parameters[0].present_match | {match: {prefix: /, query_parameters: [{name: a, string_match: {exact: a}, present_match: true}]}, route: {cluster: a}}
            WM0111 | match.cookies[0].name | {match: {prefix: /, cookies: [{string_match: {exact: a}}]}, route: {cluster: a}}
            WM0211 | match.cookies[0].name | {match: {prefix: /, cookies: [{name: LONG, string_match: {exact: a}}]}, route: {cluster: a}}
            WM0210 | match.runtime_fraction.default_value.numerator | {match: {prefix: /, runtime_fraction: {default_value: {numerator: -1}}}, route: {cluster: a}}
            WM0113 | match.grpc.web | {match: {prefix: /, grpc: {web: true}}, route: {cluster: a}}
            WM0110 | match.tls_context.presented | {match: {prefix: /, tls_context: {presented: 7}}, route: {cluster: a}}
            WM0111 | match.dynamic_metadata[0].filter | {match: {prefix: /, dynamic_metadata: [{path: [{key: a}], value: {bool_match: true}}]}, route: {cluster: a}}
            WM0211 | match.dynamic_metadata[0].path | {match: {prefix: /, dynamic_metadata: [{filter: a, value: {bool_match: true}}]}, route: {cluster: a}}
            WM0111 | match.dynamic_metadata[0].value | {match: {prefix: /, dynamic_metadata: [{filter: a, path: [{key: a}]}]}, route: {cluster: a}}
            WM0114 | match.dynamic_metadata[0].value | {match: {prefix: /, dynamic_metadata: [{filter: a, path: [{key: a}], value: {}}]}, route: {cluster: a}}
            WM0111 | match.filter_state[0].key | {match: {prefix: /, filter_state: [{string_match: {exact: a}}]}, route: {cluster: a}}
            WM0114 | request_body_buffer_limit | {match: {prefix: /}, route: {cluster: a}, per_request_buffer_limit_bytes: 1, request_body_buffer_limit: 2}
            WM0114 | route | {match: {prefix: /}, route: {cluster_not_found_response_code: NOT_FOUND}}
            WM0114 | route.weighted_clusters | {match: {prefix: /}, route: {cluster: a, weighted_clusters: {clusters: [{name: a, weight: 1}]}}}
            WM0114 | route.weighted_clusters.clusters[0] | {match: {prefix: /}, route: {weighted_clusters: {clusters: [{weight: 1}]}}}
            WM0210 | route.weighted_clusters.clusters[0].weight | {match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a, weight: 4294967296}]}}}
            WM0210 | route.weighted_clusters.clusters[0].weight | {match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a, weight: -1}]}}}
            WM0114 | route.auto_host_rewrite | {match: {prefix: /}, route: {cluster: a, host_rewrite_literal: b, auto_host_rewrite: true}}
            WM0213 | route.host_rewrite_literal | {match: {prefix: /}, route: {cluster: a, host_rewrite_literal: "a\\nb"}}
            WM0213 | route.host_rewrite_header | {match: {prefix: /}, route: {cluster: a, host_rewrite_header: "a b"}}
            WM0111 | route.regex_rewrite.pattern | {match: {prefix: /}, route: {cluster: a, regex_rewrite: {substitution: b}}}
            WM0214 | route.regex_rewrite.pattern.regex | {match: {prefix: /}, route: {cluster: a, regex_rewrite: {pattern: {regex: "("}, substitution: b}}}
            WM0213 | route.regex_rewrite.substitution | {match: {prefix: /}, route: {cluster: a, regex_rewrite: {pattern: {regex: a}, substitution: "a\\nb"}}}
            WM0213 | route.timeout | {match: {prefix: /}, route: {cluster: a, timeout: "1.5"}}
            WM0213 | route.timeout | {match: {prefix: /}, route: {cluster: a, timeout: "1.0123456789s"}}
            WM0213 | route.idle_timeout | {match: {prefix: /}, route: {cluster: a, idle_timeout: -1s}}
            WM0210 | route.timeout.nanos | {match: {prefix: /}, route: {cluster: a, timeout: {nanos: 1000000000}}}
            WM0213 | route.max_stream_duration.max_stream_duration | {match: {prefix: /}, route: {cluster: a, max_stream_duration: {max_stream_duration: 5m}}}
            WM0212 | route.cluster_not_found_response_code | {match: {prefix: /}, route: {cluster: a, cluster_not_found_response_code: GONE}}
            WM0114 | route.hash_policy[0] | {match: {prefix: /}, route: {cluster: a, hash_policy: [{terminal: true}]}}
            WM0114 | route.hash_policy[0].cookie | {match: {prefix: /}, route: {cluster: a, hash_policy: [{header: {header_name: a}, cookie: {name: b}}]}}
            WM0111 | route.hash_policy[0].header.header_name | {match: {prefix: /}, route: {cluster: a, hash_policy: [{header: {}}]}}
            WM0111 | route.hash_policy[0].cookie.name | {match: {prefix: /}, route: {cluster: a, hash_policy: [{cookie: {}}]}}
            WM0111 | route.hash_policy[0].query_parameter.name | {match: {prefix: /}, route: {cluster: a, hash_policy: [{query_parameter: {}}]}}
            WM0111 | route.hash_policy[0].filter_state.key | {match: {prefix: /}, route: {cluster: a, hash_policy: [{filter_state: {}}]}}
            WM0111 | route.upgrade_configs[0].upgrade_type | {match: {prefix: /}, route: {cluster: a, upgrade_configs: [{}]}}
            WM0211 | route.internal_redirect_policy.redirect_response_codes | {match: {prefix: /}, route: {cluster: a, internal_redirect_policy: {redirect_response_codes: [301, 302, 303, 307, 308, 301]}}}
            WM0210 | route.retry_policy.num_retries | {match: {prefix: /}, route: {cluster: a, retry_policy: {num_retries: -1}}}
            WM0111 | route.retry_policy.retry_back_off.base_interval | {match: {prefix: /}, route: {cluster: a, retry_policy: {retry_back_off: {base_interval: 0s}}}}
            WM0213 | route.retry_policy.per_try_timeout | {match: {prefix: /}, route: {cluster: a, retry_policy: {per_try_timeout: soon}}}
            WM0111 | route.request_mirror_policies[0].runtime_fraction.default_value | {match: {prefix: /}, route: {cluster: a, request_mirror_policies: [{cluster: b, runtime_fraction: {}}]}}
            WM0211 | route.request_mirror_policies[0].cluster | {match: {prefix: /}, route: {cluster: a, request_mirror_policies: [{cluster: ""}]}}
            WM0117 | route.inline_cluster_specifier_plugin | {match: {prefix: /}, route: {inline_cluster_specifier_plugin: {}}}
            WM0210 | redirect.port_redirect | {match: {prefix: /}, redirect: {port_redirect: 65536}}
            WM0213 | redirect.path_redirect | {match: {prefix: /}, redirect: {path_redirect: "/a\\nb"}}
            WM0213 | redirect.host_redirect | {match: {prefix: /}, redirect: {host_redirect: "a\\nb"}}
            WM0114 | redirect.regex_rewrite | {match: {prefix: /}, redirect: {path_redirect: /a, regex_rewrite: {pattern: {regex: a}, substitution: b}}}
            WM0114 | direct_response.body.inline_bytes | {match: {prefix: /}, direct_response: {status: 200, body: {inline_string: a, inline_bytes: YQ==}}}
            WM0114 | direct_response.body | {match: {prefix: /}, direct_response: {status: 200, body: {}}}
            WM0113 | redirect.cluster | {match: {prefix: /}, redirect: {cluster: a}}
            WM0110 | route | {match: {prefix: /}, route: a}
            WM0110 | match | {match: /a, route: {cluster: a}}
            """)
    void routes(String code, String field, String route) {
        String path = "virtual_hosts[0].routes[0]" + (field.isEmpty() ? "" : "." + field);
        String item = (route.startsWith("{") ? route : "{" + route + "}").replace("LONG", "n".repeat(1025));
        String table = "virtual_hosts: [{name: a, domains: [\"*\"], routes: [" + item + "]}]";
        assertThat(errors("p.yaml", table)).contains(code + " " + path);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WM0216 | virtual_hosts: [{name: a, domains: [x.test]}, {name: b, domains: [^X.test]}]
            WM0113 | virtual_hosts: [{name: a, domains: ["*"]}], ^virtual_host: []
            WM0213 | virtual_hosts: [{name: a, domains: ["*"]}], request_headers_to_add: [{header: {key: ^":path", value: x}}]
            WM0213 | virtual_hosts: [{name: a, domains: ["*"]}], request_headers_to_remove: [^host]
            WM0213 | virtual_hosts: [{name: a, domains: ["*"]}], request_headers_to_add: [{header: {key: a, value: ^"%NO_SUCH%"}}]
            WM0117 | virtual_hosts: [{name: a, domains: ["*"]}], ^vhds: {}
            WM0211 | virtual_hosts: [{name: a, domains: ["*"], virtual_clusters: [{name: c, ^headers: []}]}]
            WM0212 | virtual_hosts: [{name: a, domains: ["*"], require_tls: ^SOME}]
            """)
    void whatIsRefusedIsToldAtItsPlaceWithAHint(String code, String marked) {
        String text = "{" + marked + "}";
        LoadResult result = ConfigLoader.STRICT.readText("p.yaml", text.replace("^", ""));

        assertThat(result.problems()).anySatisfy(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.place().column()).isEqualTo(text.indexOf('^') + 1);
            assertThat(problem.help()).isNotBlank();
        });
    }

    @Test
    void sizesOfHeaderMutationsAreLimited() {
        String option = "{header: {key: %s, value: x}}";
        String many = String.join(", ", Collections.nCopies(1001, option.formatted("a")));
        String table = "{virtual_hosts: [], request_headers_to_add: [%s]}";

        assertThat(errors("p.yaml", table.formatted(many))).containsExactly("WM0211 request_headers_to_add");
        assertThat(errors("p.yaml", table.formatted(option.formatted("a".repeat(16_385)))))
                .containsExactly("WM0213 request_headers_to_add[0].header.key");
    }

    @Test
    void templatesHaveAtMost256Characters() {
        String policy =
                "{typed_config: {'@type': a/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, "
                        + "path_template: /" + "a".repeat(256) + "}}";
        String table = "virtual_hosts: [{name: a, domains: ['*'], routes: [{match: {path_match_policy: " + policy
                + "}, redirect: {}}]}]";

        assertThat(errors("p.yaml", table))
                .containsExactly(
                        "WM0213 virtual_hosts[0].routes[0].match.path_match_policy.typed_config.path_template");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WM0510 | {match: {prefix: noslash}, route: {cluster: a}}
            WM0510 | {match: {path: "/a?b"}, route: {cluster: a}}
            WM0510 | {match: {prefix: /, headers: [{name: a, range_match: {start: 5, end: 5}}]}, route: {cluster: a}}
            WM0516 | {match: {safe_regex: {regex: a}, case_sensitive: false}, route: {cluster: a}}
            WM0516 | {match: {prefix: /}, route: {cluster: a, retry_policy: {retry_on: "5xx,sometimes"}}}
            WM0517 | {match: {prefix: /, headers: [{name: a, exact_match: b}]}, route: {cluster: a}}
            WM0521 | {match: {prefix: /}, route: {cluster: a}, request_headers_to_add: [{header: {key: x, value: "%TRACE_ID%"}}]}
            WM0521 | {match: {prefix: /}, route: {cluster: a, host_rewrite: '%COALESCE({"operators": ["HOSTNAME"]})%'}}
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

    /** The errors of a text of one line; each stands at or behind the last key of its path that is written. */
    private static List<String> errors(String file, String text) {
        List<Problem> errors =
                load(file, text).problems().stream().filter(Problem::isError).toList();
        assertThat(errors).allSatisfy(problem -> {
            assertThat(problem.help()).as("help for: %s", problem.message()).isNotBlank();
            assertThat(problem.place().file()).isEqualTo(file);
            assertThat(problem.place().line()).isEqualTo(1);
            assertThat(problem.place().column()).isBetween(endOfWrittenKeys(problem, text), text.length());
        });
        return errors.stream()
                .map(problem -> problem.code().id() + " " + problem.field())
                .toList();
    }

    /** The column of the last key of the path that the text holds; a key that is missing is told at what should hold it. */
    private static int endOfWrittenKeys(Problem problem, String text) {
        int column = 1;
        for (String key : problem.field().replaceAll("\\[\\d+]", "").split("\\.", -1)) {
            int found = text.indexOf(key + ":", column - 1);
            boolean required =
                    problem.code() == ProblemCode.REQUIRED && problem.field().endsWith(key);
            column = found < 0 || required ? column : found + 1;
        }
        return column;
    }

    private static LoadResult load(String file, String text) {
        return ConfigLoader.STRICT.readText(file, text);
    }
}
