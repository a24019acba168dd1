package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schema and the rules across fields of HTTPRoute refuse. Source: kubernetes-sigs/gateway-api, tests/cel and config/crd. */
class HttpRouteValidationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                           | NONE
            {path: {}}                                                   | NONE
            {path: {value: /a}}                                          | NONE
            {path: {type: Exact}}                                        | NONE
            {path: {type: Exact, value: /a/%20/(b)}}                     | NONE
            {path: {type: RegularExpression, value: a//b}}               | NONE
            {path: {value: a}}                                           | WM0213
            {path: {value: ""}}                                          | WM0213
            {path: {type: Exact, value: a}}                              | WM0213
            {path: {value: /a//b}}                                       | WM0213
            {path: {value: /a/./b}}                                      | WM0213
            {path: {value: /a/../b}}                                     | WM0213
            {path: {value: /a%2fb}}                                      | WM0213
            {path: {value: /a%2Fb}}                                      | WM0213
            {path: {value: "/a#b"}}                                      | WM0213
            {path: {value: /a/.}}                                        | WM0213
            {path: {value: /a/..}}                                       | WM0213
            {path: {value: "/a?b"}}                                      | WM0213
            {path: {value: "/a b"}}                                      | WM0213
            {path: {value: /a%zz}}                                       | WM0213
            {path: {type: Prefix, value: /a}}                            | WM0212
            {method: GET}                                                | NONE
            {method: get}                                                | WM0212
            {method: LINK}                                               | WM0212
            {headers: [{name: a, value: b}]}                             | NONE
            {headers: [{name: a, value: ""}]}                            | WM0211
            {headers: [{name: a}]}                                       | WM0111
            {headers: [{value: b}]}                                      | WM0111
            {headers: [{name: "a b", value: b}]}                         | WM0213
            {headers: [{name: ":path", value: b}]}                       | WM0213
            {headers: [{name: a, value: 5}]}                             | WM0112
            {headers: [{name: a, value: b, type: Prefix}]}               | WM0212
            {headers: [{name: a, value: b}, {name: a, value: c}]}        | WM0216
            {headers: [{name: a, value: b}, {name: A, value: c}]}        | WM0516
            {queryParams: [{name: a, value: b}, {name: A, value: c}]}    | NONE
            {queryParams: [{name: a, value: b}, {name: a, value: c}]}    | WM0216
            {queryParams: [{name: "a=", value: b}]}                      | WM0213
            {query: [{name: a, value: b}]}                               | WM0113
            """)
    void matches(String match, String code) {
        assertThat(Manifests.codes(Manifests.httpMatch(match))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: b}]}}                         | NONE
            {type: RequestHeaderModifier}                                                                              | WM0111
            {requestHeaderModifier: {set: [{name: a, value: b}]}}                                                      | WM0111
            {type: Headers, requestHeaderModifier: {}}                                                                 | WM0212
            {type: RequestHeaderModifier, requestHeaderModifier: {}, urlRewrite: {}}                                   | WM0114
            {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: b}, {name: a, value: c}]}}    | WM0216
            {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: b}, {name: A, value: c}]}}    | WM0516
            {type: RequestHeaderModifier, requestHeaderModifier: {add: [{name: a, value: b}, {name: a, value: c}]}}    | WM0216
            {type: RequestHeaderModifier, requestHeaderModifier: {remove: [a, a]}}                                     | WM0216
            {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: Host, value: b}]}}                      | WM0117
            {type: ResponseHeaderModifier, responseHeaderModifier: {add: [{name: a, value: ""}]}}                      | WM0211
            {type: URLRewrite, urlRewrite: {hostname: a.test}}                                                         | NONE
            {type: URLRewrite, urlRewrite: {hostname: "*.test"}}                                                       | WM0213
            {type: URLRewrite, urlRewrite: {hostname: A.test}}                                                         | WM0213
            {type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /x}}}                       | NONE
            {type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: x}}}                        | NONE
            {type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: ""}}}                 | NONE
            {type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath}}}                                            | WM0111
            {type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replacePrefixMatch: /x}}}                    | WM0114
            {type: URLRewrite, urlRewrite: {path: {replaceFullPath: /x}}}                                              | WM0111
            {type: URLRewrite, urlRewrite: {path: {type: Replace, replaceFullPath: /x}}}                               | WM0212
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}}}                                  | NONE
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, percent: 100}}                    | NONE
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, percent: 101}}                    | WM0210
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, fraction: {numerator: 1}}}        | NONE
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, fraction: {numerator: 101}}}      | WM0210
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, fraction: {denominator: 0, numerator: 0}}} | WM0210
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, percent: 1, fraction: {numerator: 1}}} | WM0114
            {type: RequestMirror, requestMirror: {backendRef: {name: s}}}                                              | WM0111
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080, weight: 1}}}                       | WM0113
            {type: ExtensionRef, extensionRef: {group: a.test, kind: K, name: x}}                                      | WM0314
            {type: ExtensionRef, extensionRef: {kind: K, name: x}}                                                     | WM0111
            """)
    void filters(String filter, String code) {
        String rule =
                "{matches: [{path: {value: /a}}], filters: [" + filter + "], backendRefs: [{name: s, port: 8080}]}";
        assertThat(Manifests.codes(Manifests.httpRule(rule))).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {scheme: https, port: 8443, hostname: a.test, statusCode: 301}            | NONE
            {path: {type: ReplacePrefixMatch, replacePrefixMatch: /x}}                | NONE
            {scheme: ftp}                                                             | WM0212
            {statusCode: 304}                                                         | WM0212
            {statusCode: 200}                                                         | WM0212
            {port: 0}                                                                 | WM0210
            {hostname: "*.test"}                                                      | WM0213
            """)
    void redirects(String redirect, String code) {
        String filter = "{type: RequestRedirect, requestRedirect: " + redirect + "}";
        assertThat(Manifests.codes(Manifests.httpRule("{filters: [" + filter + "]}")))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                       | NONE
            {allowOrigins: ["*"], allowMethods: ["*"], allowHeaders: ["*"]}          | NONE
            {allowOrigins: ["https://*.a.test:8443", "http://*"], maxAge: 1}         | NONE
            {allowOrigins: ["*", "https://a.test"]}                                  | WM0114
            {allowMethods: ["*", GET]}                                               | WM0114
            {allowHeaders: ["*", x-a]}                                               | WM0114
            {allowOrigins: ["https://a.test", "https://a.test"]}                     | WM0216
            {exposeHeaders: [x-a, x-a]}                                              | WM0216
            {allowOrigins: [a.test]}                                                 | WM0213
            {allowOrigins: ["ftp://a.test"]}                                         | WM0213
            {allowOrigins: ["https://a.*"]}                                          | WM0213
            {allowMethods: [get]}                                                    | WM0212
            {maxAge: 0}                                                              | WM0210
            {maxage: 1}                                                              | WM0113
            """)
    void crossOriginPolicies(String cors, String code) {
        String rule = "{filters: [{type: CORS, cors: " + cors + "}], backendRefs: [{name: s, port: 8080}]}";
        assertThat(Manifests.codes(Manifests.httpRule(rule))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: RequestRedirect, requestRedirect: {}}                                                     | NONE
            {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}}}                        | NONE
            {type: CORS, cors: {}}                                                                           | NONE
            {type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /x}}}             | NONE
            {type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /x}}}       | NONE
            {type: URLRewrite, urlRewrite: {hostname: a.test}}                                               | NONE
            {type: RequestHeaderModifier, requestHeaderModifier: {remove: [a]}}                              | NONE
            {type: RequestMirror, requestMirror: {backendRef: {name: t, port: 8080}}}                        | WM0312
            {type: ExtensionRef, extensionRef: {group: a.test, kind: K, name: x}}                            | WM0314
            """)
    void filtersOfOneOfSeveralBackends(String filter, String code) {
        String rule = "{backendRefs: [{name: s, port: 8080, filters: [" + filter + "]}, {name: s, port: 8082}]}";
        assertThat(Manifests.codes(Manifests.httpRule(rule))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{path: {type: Exact, value: /a}}]            | WM0114
            [{path: {value: /a}}, {path: {value: /b}}]    | WM0114
            [{path: {type: RegularExpression, value: a}}] | WM0114
            [{headers: [{name: a, value: b}]}]            | NONE
            []                                            | NONE
            """)
    void replacingAPrefixNeedsOneMatchOfAPrefix(String matches, String code) {
        String filter = "{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /x}}}";
        String rule = "{matches: " + matches + ", filters: [" + filter + "], backendRefs: [{name: s, port: 8080}]}";
        assertThat(Manifests.codes(Manifests.httpRule(rule))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {backendRefs: [{name: s, port: 8080, weight: 0}]}                                                 | NONE
            {backendRefs: [{name: s}]}                                                                        | WM0111
            {backendRefs: [{name: s, port: 65536}]}                                                           | WM0210
            {backendRefs: [{name: s, port: 8080, weight: 1000001}]}                                           | WM0210
            {backendRefs: [{name: s, port: 8080, namespace: A}]}                                              | WM0213
            {backendRefs: [{name: s, kind: "a b"}]}                                                           | WM0213
            {backendRefs: [{name: b, group: a.test, kind: Bucket}]}                                           | WM0312
            {name: Big}                                                                                       | WM0213
            {timeouts: {request: 10s, backendRequest: 10s}}                                                   | NONE
            {timeouts: {request: 0s, backendRequest: 10s}}                                                    | NONE
            {timeouts: {request: 1s, backendRequest: 1001ms}}                                                 | WM0210
            {timeouts: {request: 10}}                                                                         | WM0112
            {timeouts: {request: 1.5s}}                                                                       | WM0213
            {timeouts: {request: 1d}}                                                                         | WM0213
            {timeouts: {request: 1h1m1s1ms1h}}                                                                | WM0213
            {retry: {codes: [500, 503], attempts: 2, backoff: 100ms}}                                         | WM0515
            {retry: {codes: [500, 500]}}                                                                      | WM0216
            {retry: {codes: [399]}}                                                                           | WM0210
            {retry: {attempts: 0}}                                                                            | WM0210
            {sessionPersistence: {sessionName: a}}                                                            | WM0515
            {sessionPersistence: {type: Header, cookieConfig: {}}}                                            | WM0114
            {sessionPersistence: {cookieConfig: {lifetimeType: Permanent}}}                                   | WM0111
            {sessionPersistence: {absoluteTimeout: 1h, cookieConfig: {lifetimeType: Permanent}}}              | WM0515
            {sessionPersistence: {type: Header, sessionName: a}}                                              | WM0515
            {sessionPersistence: {type: Other}}                                                               | WM0212
            {sessionPersistence: {cookieConfig: {lifetimeType: Long}}}                                        | WM0212
            {sessionPersistence: {cookie: {}}}                                                                | WM0515
            {sessionPersistence: {cookie: {name: a, path: /b, lifetimeType: Session}}}                        | WM0515
            {sessionPersistence: {type: Header, header: {name: x-a}}}                                         | WM0515
            {sessionPersistence: {type: Header, header: {}}}                                                  | WM0111
            {sessionPersistence: {type: Header, header: {name: "a b"}}}                                       | WM0213
            {sessionPersistence: {cookie: {name: "a b"}}}                                                     | WM0213
            {sessionPersistence: {cookie: {lifetimeType: Long}}}                                              | WM0212
            {sessionPersistence: {cookie: {lifetimeType: Permanent}}}                                         | WM0111
            {sessionPersistence: {absoluteTimeout: 1h, cookie: {lifetimeType: Permanent}}}                    | WM0515
            {sessionPersistence: {type: Header, cookie: {}}}                                                  | WM0114
            {sessionPersistence: {type: Header, cookie: {}}}                                                  | WM0111
            {sessionPersistence: {header: {name: a}}}                                                         | WM0114
            {sessionPersistence: {header: {name: a}}}                                                         | WM0111
            {sessionPersistence: {cookie: {}, sessionName: a}}                                                | WM0114
            {sessionPersistence: {cookie: {}, cookieConfig: {}}}                                              | WM0114
            {filters: [{type: RequestRedirect, requestRedirect: {}}], backendRefs: [{name: s, port: 8080}]}   | WM0114
            {filters: [{type: RequestRedirect, requestRedirect: {}}, {type: URLRewrite, urlRewrite: {}}]}     | WM0114
            {filters: [{type: URLRewrite, urlRewrite: {}}, {type: URLRewrite, urlRewrite: {}}]}               | WM0216
            {filters: [{type: RequestHeaderModifier, requestHeaderModifier: {}}, {type: RequestHeaderModifier, requestHeaderModifier: {}}]} | WM0216
            """)
    void rules(String rule, String code) {
        assertThat(Manifests.codes(Manifests.httpRule(rule))).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {parentRefs: [{name: g}]}                                                               | NONE
            {parentRefs: [{name: g}], rules: []}                                                    | WM0211
            {parentRefs: [{name: g}], hostnames: [a.test, "*.test"]}                                | NONE
            {parentRefs: [{name: g}], hostnames: [a.test, a.test]}                                  | NONE
            {parentRefs: [{name: g}], hostnames: ["*"]}                                             | WM0213
            {parentRefs: [{name: g}], hostnames: ["a.*.test"]}                                      | WM0213
            {parentRefs: [{name: g}], hostnames: ["a*.test"]}                                       | WM0213
            {parentRefs: [{name: g}], hostnames: [A.test]}                                          | WM0213
            {parentRefs: [{name: g}], hostnames: ["a.test:80"]}                                     | WM0213
            {parentRefs: [{name: g}], hostnames: [a..test]}                                         | WM0213
            {parentRefs: [{name: g, sectionName: http}]}                                            | NONE
            {parentRefs: [{name: g}, {name: g}]}                                                    | WM0216
            {parentRefs: [{name: g}, {name: g, sectionName: http}]}                                 | WM0216
            {parentRefs: [{name: g, sectionName: http}, {name: g, sectionName: http}]}              | WM0216
            {parentRefs: [{name: g}, {name: g, namespace: edge}]}                                   | NONE
            {parentRefs: [{name: g, port: 0}]}                                                      | WM0210
            {parentRefs: [{namespace: edge}]}                                                       | WM0111
            {parentRefs: [{name: g}], rules: [{name: a}, {name: a}]}                                | WM0216
            {parentRefs: [{name: g}], useDefaultGateways: All}                                      | WM0515
            {parentRefs: [{name: g}], rule: []}                                                     | WM0113
            {}                                                                                      | WM0412
            """)
    void specs(String spec, String code) {
        assertThat(Manifests.codes(Manifests.route("HTTPRoute", spec))).contains(code);
    }

    @Test
    void aRouteHasAtMost128Matches() {
        String matches = "{matches: [" + "{},".repeat(63) + "{}]}";
        String rules = matches + ", " + matches;
        assertThat(Manifests.codes(Manifests.httpRule(rules))).containsExactly("NONE");
        assertThat(Manifests.codes(Manifests.httpRule(rules + ", {}"))).containsExactly("WM0211");
        assertThat(Manifests.codes(Manifests.httpRule("{matches: [" + "{},".repeat(64) + "{}]}")))
                .containsExactly("WM0211");
    }

    @Test
    void allFaultsAreToldAtOnceAndEachAtItsPlace() {
        String text = Manifests.route("HTTPRoute", """

                  parentRefs:
                    - name: g
                  hostnames:
                    - good.test
                    - Bad.test
                  rules:
                    - matches:
                        - path: {type: Exact, value: bad}
                          method: get
                      backendRefs:
                        - name: s
                """);
        assertThat(Manifests.problems(text))
                .extracting(problem -> problem.field() + " " + (problem.place().line() - 15))
                .containsExactly(
                        "spec.hostnames[1] 6",
                        "spec.rules[0].matches[0].path.value 9",
                        "spec.rules[0].matches[0].method 10",
                        "spec.rules[0].backendRefs[0] 12");
    }
}
