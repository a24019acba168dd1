package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule by which the API server refuses an object: one broken object a line, the place at which the problem is told marked by {@code
 * »}, and a part of what the hint says to write instead. Sources: kubernetes-sigs/gateway-api, the rules in config/crd and their tests in
 * tests/cel.
 */
class SpecifiedRefusalsTest {

    private static final String MARK = "»";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            prefix not starting with a slash            | {path: {value: »a/b}}                              | WM0213 | path.value | write `/a/b`
            exact path not starting with a slash        | {path: {type: Exact, value: »a/b}}                 | WM0213 | path.value | write `/a/b`
            empty path                                  | {path: {value: »""}}                               | WM0213 | path.value | write `/`
            prefix with //                              | {path: {value: »/a//b}}                            | WM0213 | path.value | write `/a/b`
            exact path with //                          | {path: {type: Exact, value: »/a//b}}               | WM0213 | path.value | write `/a/b`
            prefix with /./                             | {path: {value: »/a/./b}}                           | WM0213 | path.value | write `/a/b`
            exact path with /./                         | {path: {type: Exact, value: »/a/./b}}              | WM0213 | path.value | write `/a/b`
            prefix with /../                            | {path: {value: »/a/../b}}                          | WM0213 | path.value | write `/b`
            exact path with /../                        | {path: {type: Exact, value: »/a/../b}}             | WM0213 | path.value | write `/b`
            prefix with %2f                             | {path: {value: »/a%2fb}}                           | WM0213 | path.value | write `/a/b`
            exact path with %2f                         | {path: {type: Exact, value: »/a%2fb}}              | WM0213 | path.value | write `/a/b`
            prefix with %2F                             | {path: {value: »/a%2Fb}}                           | WM0213 | path.value | write `/a/b`
            exact path with %2F                         | {path: {type: Exact, value: »/a%2Fb}}              | WM0213 | path.value | write `/a/b`
            prefix with #                               | {path: {value: »/a#b}}                             | WM0213 | path.value | write `/a%23b`
            exact path with #                           | {path: {type: Exact, value: »/a#b}}                | WM0213 | path.value | write `/a%23b`
            prefix ending in /.                         | {path: {value: »/a/.}}                             | WM0213 | path.value | write `/a/`
            exact path ending in /.                     | {path: {type: Exact, value: »/a/.}}                | WM0213 | path.value | write `/a/`
            prefix ending in /..                        | {path: {value: »/a/b/..}}                          | WM0213 | path.value | write `/a/`
            exact path ending in /..                    | {path: {type: Exact, value: »/a/b/..}}             | WM0213 | path.value | write `/a/`
            prefix with a character of no path          | {path: {value: »/a b}}                             | WM0213 | path.value | write `/a%20b`
            exact path with a character of no path      | {path: {type: Exact, value: »/a b}}                | WM0213 | path.value | write `/a%20b`
            path with a letter of no path               | {path: {value: »/ä}}                               | WM0213 | path.value | write `/%C3%A4`
            path with a broken %XX                      | {path: {value: »/a%zz}}                            | WM0213 | path.value | write `/a%25zz`
            path with a query                           | {path: {value: »"/a?b=c"}}                         | WM0213 | path.value | `queryParams`
            path type of no such name                   | {path: {type: »Prefix, value: /a}}                 | WM0212 | path.type  | PathPrefix
            method of no such name                      | {method: »LINK}                                    | WM0212 | method     | GET
            method in small letters                     | {method: »get}                                     | WM0212 | method     | GET
            header name with a space                    | {headers: [{name: »a b, value: c}]}                | WM0213 | headers[0].name | `x-tenant`
            header without a name                       | {headers: [»{value: c}]}                           | WM0111 | headers[0].name | add `name`
            empty header name                           | {headers: [{name: »"", value: c}]}                 | WM0211 | headers[0].name | 1 to 256
            header without a value                      | {headers: [»{name: a}]}                            | WM0111 | headers[0].value | add `value`
            empty header value                          | {headers: [{name: a, value: »""}]}                 | WM0211 | headers[0].value | 1 to 4096
            header match type of no such name           | {headers: [{name: a, type: »Regex, value: b}]}     | WM0212 | headers[0].type | RegularExpression
            query parameter name with a space           | {queryParams: [{name: »a b, value: c}]}            | WM0213 | queryParams[0].name | a name such as
            query parameter without a value             | {queryParams: [»{name: a}]}                        | WM0111 | queryParams[0].value | add `value`
            empty query value                           | {queryParams: [{name: a, value: »""}]}             | WM0211 | queryParams[0].value | 1 to 1024
            identical names in headers                  | {headers: [{name: a, value: b}, {name: »a, value: c}]} | WM0216 | headers[1].name | remove one
            identical names in queryParams              | {queryParams: [{name: a, value: b}, {name: »a, value: c}]} | WM0216 | queryParams[1].name | remove one
            """)
    void matchOfAnHttpRoute(String rule, String match, String code, String field, String help) {
        refused(Manifests.httpMatch(match), code, "spec.rules[0].matches[0]." + field, help);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            body missing: RequestHeaderModifier  | »{type: RequestHeaderModifier}                                  | WM0111 | requestHeaderModifier | add `requestHeaderModifier`
            body missing: ResponseHeaderModifier | »{type: ResponseHeaderModifier}                                 | WM0111 | responseHeaderModifier | add `responseHeaderModifier`
            body missing: RequestMirror          | »{type: RequestMirror}                                          | WM0111 | requestMirror         | add `requestMirror`
            body missing: RequestRedirect        | »{type: RequestRedirect}                                        | WM0111 | requestRedirect       | add `requestRedirect`
            body missing: URLRewrite             | »{type: URLRewrite}                                             | WM0111 | urlRewrite            | add `urlRewrite`
            body missing: CORS                   | »{type: CORS}                                                   | WM0111 | cors                  | add `cors`
            body missing: ExternalAuth           | »{type: ExternalAuth}                                           | WM0111 | externalAuth          | add `externalAuth`
            body missing: ExtensionRef           | »{type: ExtensionRef}                                           | WM0111 | extensionRef          | add `extensionRef`
            no type                              | »{urlRewrite: {hostname: a.test}}                               | WM0111 | type                  | write `type: URLRewrite`
            type of no such name                 | {type: »Rewrite}                                                | WM0212 | type                  | URLRewrite
            other body: RequestHeaderModifier    | {type: RequestHeaderModifier, requestHeaderModifier: {}, »urlRewrite: {hostname: a.test}} | WM0114 | urlRewrite | write `type: URLRewrite`, or remove it
            other body: ResponseHeaderModifier   | {type: ResponseHeaderModifier, responseHeaderModifier: {}, »requestHeaderModifier: {}} | WM0114 | requestHeaderModifier | or remove it
            other body: RequestMirror            | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}}, »cors: {}} | WM0114 | cors | or remove it
            other body: RequestRedirect          | {type: RequestRedirect, requestRedirect: {}, »urlRewrite: {hostname: a.test}} | WM0114 | urlRewrite | or remove it
            other body: URLRewrite               | {type: URLRewrite, urlRewrite: {hostname: a.test}, »requestRedirect: {}} | WM0114 | requestRedirect | or remove it
            other body: CORS                     | {type: CORS, cors: {}, »extensionRef: {group: a.test, kind: K, name: x}} | WM0114 | extensionRef | or remove it
            other body: ExternalAuth             | {type: ExternalAuth, externalAuth: {protocol: HTTP, http: {}, backendRef: {name: s, port: 8080}}, »cors: {}} | WM0114 | cors | or remove it
            other body: ExtensionRef             | {type: ExtensionRef, extensionRef: {group: a.test, kind: K, name: x}, »requestMirror: {backendRef: {name: s, port: 8080}}} | WM0114 | requestMirror | or remove it
            full path missing                    | {type: URLRewrite, urlRewrite: {path: »{type: ReplaceFullPath}}} | WM0111 | urlRewrite.path.replaceFullPath | add `replaceFullPath`
            prefix replacement missing           | {type: URLRewrite, urlRewrite: {path: »{type: ReplacePrefixMatch}}} | WM0111 | urlRewrite.path.replacePrefixMatch | add `replacePrefixMatch`
            full path of a redirect missing      | {type: RequestRedirect, requestRedirect: {path: »{type: ReplaceFullPath}}} | WM0111 | requestRedirect.path.replaceFullPath | add `replaceFullPath`
            prefix of a redirect missing         | {type: RequestRedirect, requestRedirect: {path: »{type: ReplacePrefixMatch}}} | WM0111 | requestRedirect.path.replacePrefixMatch | add `replacePrefixMatch`
            prefix beside the full path          | {type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /x, replacePrefixMatch: »/y}}} | WM0114 | urlRewrite.path.replacePrefixMatch | remove it
            full path beside the prefix          | {type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replaceFullPath: »/y, replacePrefixMatch: /x}}} | WM0114 | urlRewrite.path.replaceFullPath | remove it
            path modifier without a type         | {type: URLRewrite, urlRewrite: {path: »{replaceFullPath: /x}}}   | WM0111 | urlRewrite.path.type | write `type: ReplaceFullPath`
            host to rewrite to with a wildcard   | {type: URLRewrite, urlRewrite: {hostname: »"*.a.test"}}          | WM0213 | urlRewrite.hostname | www.a.test
            host to rewrite to in capitals       | {type: URLRewrite, urlRewrite: {hostname: »A.test}}              | WM0213 | urlRewrite.hostname | write `a.test`
            host to redirect to with a wildcard  | {type: RequestRedirect, requestRedirect: {hostname: »"*.a.test"}} | WM0213 | requestRedirect.hostname | www.a.test
            scheme to redirect to                | {type: RequestRedirect, requestRedirect: {scheme: »ftp}}         | WM0212 | requestRedirect.scheme | http
            status that is no redirect           | {type: RequestRedirect, requestRedirect: {statusCode: »304}}     | WM0212 | requestRedirect.statusCode | 301, 302, 303, 307, 308
            port to redirect to                  | {type: RequestRedirect, requestRedirect: {port: »65536}}         | WM0210 | requestRedirect.port | 65535
            percent and fraction both            | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, percent: 1, »fraction: {numerator: 1}}} | WM0114 | requestMirror.fraction | keep one
            percent above 100                    | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, percent: »101}} | WM0210 | requestMirror.percent | 100
            negative percent                     | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, percent: »-1}} | WM0210 | requestMirror.percent | 0
            numerator above the usual denominator | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, fraction: {numerator: »101}}} | WM0210 | requestMirror.fraction.numerator | at most 100
            numerator above the denominator      | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, fraction: {numerator: »11, denominator: 10}}} | WM0210 | requestMirror.fraction.numerator | at most 10
            denominator of zero                  | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}, fraction: {numerator: 0, denominator: »0}}} | WM0210 | requestMirror.fraction.denominator | 1
            mirror to a Service without port     | {type: RequestMirror, requestMirror: {backendRef: »{name: s}}}   | WM0111 | requestMirror.backendRef | add the port of the Service
            mirror with a weight                 | {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080, »weight: 1}}} | WM0113 | requestMirror.backendRef.weight | the fields here
            * beside other origins               | {type: CORS, cors: {allowOrigins: [»"*", "https://a.test"]}}     | WM0114 | cors.allowOrigins[0] | keep `*` alone
            * beside other methods               | {type: CORS, cors: {allowMethods: [»"*", GET]}}                  | WM0114 | cors.allowMethods[0] | keep `*` alone
            * beside other headers               | {type: CORS, cors: {allowHeaders: [»"*", x-a]}}                  | WM0114 | cors.allowHeaders[0] | keep `*` alone
            origin without scheme                | {type: CORS, cors: {allowOrigins: [»a.test]}}                    | WM0213 | cors.allowOrigins[0] | https://www.example.com
            origin of another scheme             | {type: CORS, cors: {allowOrigins: [»"ftp://a.test"]}}            | WM0213 | cors.allowOrigins[0] | https://www.example.com
            origin with a path                   | {type: CORS, cors: {allowOrigins: [»"https://a.test/"]}}         | WM0213 | cors.allowOrigins[0] | https://www.example.com
            origin with a star inside            | {type: CORS, cors: {allowOrigins: [»"https://a.*.test"]}}        | WM0213 | cors.allowOrigins[0] | https://*.example.com
            unknown method                       | {type: CORS, cors: {allowMethods: [»LINK]}}                      | WM0212 | cors.allowMethods[0] | GET
            header name of another form          | {type: CORS, cors: {allowHeaders: [»"x a"]}}                     | WM0213 | cors.allowHeaders[0] | a name such as
            exposed name of another form         | {type: CORS, cors: {exposeHeaders: [»"x a"]}}                    | WM0213 | cors.exposeHeaders[0] | a name such as
            maxAge of zero                       | {type: CORS, cors: {maxAge: »0}}                                 | WM0210 | cors.maxAge | 1
            identical entries in allowOrigins    | {type: CORS, cors: {allowOrigins: ["https://a.test", »"https://a.test"]}} | WM0216 | cors.allowOrigins[1] | remove one
            identical entries in allowMethods    | {type: CORS, cors: {allowMethods: [PUT, »PUT]}}                  | WM0216 | cors.allowMethods[1] | remove one
            identical entries in allowHeaders    | {type: CORS, cors: {allowHeaders: [x-a, »x-a]}}                  | WM0216 | cors.allowHeaders[1] | remove one
            identical entries in exposeHeaders   | {type: CORS, cors: {exposeHeaders: [x-a, »x-a]}}                 | WM0216 | cors.exposeHeaders[1] | remove one
            identical names in set               | {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: b}, {name: »a, value: c}]}} | WM0216 | requestHeaderModifier.set[1].name | remove one
            identical names in add               | {type: ResponseHeaderModifier, responseHeaderModifier: {add: [{name: a, value: b}, {name: »a, value: c}]}} | WM0216 | responseHeaderModifier.add[1].name | remove one
            identical entries in remove          | {type: RequestHeaderModifier, requestHeaderModifier: {remove: [a, »a]}} | WM0216 | requestHeaderModifier.remove[1] | remove one
            empty header value                   | {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: »""}]}} | WM0211 | requestHeaderModifier.set[0].value | 1 to 4096
            header name of another form          | {type: ResponseHeaderModifier, responseHeaderModifier: {add: [{name: »"a:", value: b}]}} | WM0213 | responseHeaderModifier.add[0].name | a name such as
            ExtensionRef without group           | {type: ExtensionRef, extensionRef: »{kind: K, name: x}}          | WM0111 | extensionRef.group | add `group`
            ExtensionRef without kind            | {type: ExtensionRef, extensionRef: »{group: a.test, name: x}}    | WM0111 | extensionRef.kind | add `kind`
            ExtensionRef without name            | {type: ExtensionRef, extensionRef: »{group: a.test, kind: K}}    | WM0111 | extensionRef.name | add `name`
            ExternalAuth without protocol        | {type: ExternalAuth, externalAuth: »{http: {}, backendRef: {name: s, port: 8080}}} | WM0111 | externalAuth.protocol | add `protocol`
            ExternalAuth without its body        | {type: ExternalAuth, externalAuth: »{protocol: GRPC, backendRef: {name: s, port: 8080}}} | WM0111 | externalAuth | add `grpc: {}`
            ExternalAuth with the other body     | {type: ExternalAuth, externalAuth: {protocol: GRPC, grpc: {}, »http: {}, backendRef: {name: s, port: 8080}}} | WM0114 | externalAuth.http | remove it
            ExternalAuth without backend         | {type: ExternalAuth, externalAuth: »{protocol: GRPC, grpc: {}}}  | WM0111 | externalAuth.backendRef | add `backendRef`
            """)
    void filterOfARuleAndOfABackend(String rule, String filter, String code, String field, String help) {
        String path = "filters[0]." + field;
        String matches = "{matches: [{path: {value: /a}}], ";
        refused(Manifests.httpRule(matches + "filters: [" + filter + "]}"), code, "spec.rules[0]." + path, help);
        String backend = matches + "backendRefs: [{name: s, port: 8080, filters: [" + filter + "]}]}";
        if (!filter.contains("externalAuth:") && !rule.contains("ExternalAuth")) {
            refused(Manifests.httpRule(backend), code, "spec.rules[0].backendRefs[0]." + path, help);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            URLRewrite with RequestRedirect  | {type: URLRewrite, urlRewrite: {hostname: a.test}}, {type: »RequestRedirect, requestRedirect: {}} | WM0114 | redirect the client, or rewrite
            RequestRedirect with URLRewrite  | {type: RequestRedirect, requestRedirect: {}}, {type: »URLRewrite, urlRewrite: {hostname: a.test}} | WM0114 | redirect the client, or rewrite
            CORS twice                       | {type: CORS, cors: {}}, {type: »CORS, cors: {}} | WM0216 | keep one of them
            RequestHeaderModifier twice      | {type: RequestHeaderModifier, requestHeaderModifier: {}}, {type: »RequestHeaderModifier, requestHeaderModifier: {}} | WM0216 | keep one of them
            ResponseHeaderModifier twice     | {type: ResponseHeaderModifier, responseHeaderModifier: {}}, {type: »ResponseHeaderModifier, responseHeaderModifier: {}} | WM0216 | keep one of them
            RequestRedirect twice            | {type: RequestRedirect, requestRedirect: {}}, {type: »RequestRedirect, requestRedirect: {}} | WM0216 | keep one of them
            URLRewrite twice                 | {type: URLRewrite, urlRewrite: {hostname: a.test}}, {type: »URLRewrite, urlRewrite: {hostname: b.test}} | WM0216 | keep one of them
            """)
    void filtersOfOneList(String rule, String filters, String code, String help) {
        String of = "filters[1].type";
        refused(Manifests.httpRule("{filters: [" + filters + "]}"), code, "spec.rules[0]." + of, help);
        refused(
                Manifests.httpRule("{backendRefs: [{name: s, port: 8080, filters: [" + filters + "]}]}"),
                code,
                "spec.rules[0].backendRefs[0]." + of,
                help);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            one match of an exact path     | {path: {type: Exact, value: /a}}
            one match of a pattern         | {path: {type: RegularExpression, value: /a}}
            two matches                    | {path: {value: /a}}, {path: {value: /b}}
            two matches, one of no prefix  | {path: {value: /a}}, {path: {type: Exact, value: /b}}
            """)
    void replacePrefixMatchWithoutExactlyOneMatchOfAPrefix(String rule, String matches) {
        String path = "path: {type: »ReplacePrefixMatch, replacePrefixMatch: /x}";
        for (String filter : List.of(
                "{type: URLRewrite, urlRewrite: {" + path + "}}",
                "{type: RequestRedirect, requestRedirect: {" + path + "}}")) {
            String field =
                    "filters[0]." + (filter.contains("urlRewrite") ? "urlRewrite" : "requestRedirect") + ".path.type";
            String start = "{matches: [" + matches + "], ";
            String help = "or use ReplaceFullPath";
            refused(Manifests.httpRule(start + "filters: [" + filter + "]}"), "WM0114", "spec.rules[0]." + field, help);
            refused(
                    Manifests.httpRule(start + "backendRefs: [{name: s, port: 8080, filters: [" + filter + "]}]}"),
                    "WM0114",
                    "spec.rules[0].backendRefs[0]." + field,
                    help);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            RequestRedirect with backendRefs      | {filters: [{type: RequestRedirect, requestRedirect: {}}], »backendRefs: [{name: s, port: 8080}]} | WM0114 | backendRefs | remove `backendRefs` or the RequestRedirect filter
            backendRequest longer than request    | {timeouts: {request: 1s, backendRequest: »1001ms}}  | WM0210 | timeouts.backendRequest | write at most the duration of `request`
            duration with a fraction              | {timeouts: {request: »1.5s}}                        | WM0213 | timeouts.request        | `1m30s`
            duration in days                      | {timeouts: {request: »1d}}                          | WM0213 | timeouts.request        | h, m, s or ms
            duration without a unit               | {timeouts: {request: »"0"}}                         | WM0213 | timeouts.request        | `0s`
            negative duration                     | {timeouts: {request: »"-1s"}}                       | WM0213 | timeouts.request        | `10s`
            duration of five parts                | {timeouts: {request: »1h1m1s1ms1h}}                 | WM0213 | timeouts.request        | one to four
            core Service without port             | {backendRefs: [»{name: s}]}                         | WM0111 | backendRefs[0]          | add the port
            backend without name                  | {backendRefs: [»{port: 8080}]}                      | WM0111 | backendRefs[0].name     | add `name`
            weight above a million                | {backendRefs: [{name: s, port: 8080, weight: »1000001}]} | WM0210 | backendRefs[0].weight | 1000000
            negative weight                       | {backendRefs: [{name: s, port: 8080, weight: »-1}]} | WM0210 | backendRefs[0].weight   | 0
            port out of range                     | {backendRefs: [{name: s, port: »65536}]}            | WM0210 | backendRefs[0].port     | 65535
            rule name in capitals                 | {name: »Big}                                        | WM0213 | name                    | write `big`
            Permanent without absoluteTimeout     | {sessionPersistence: »{cookieConfig: {lifetimeType: Permanent}}} | WM0111 | sessionPersistence | add `absoluteTimeout`
            Permanent without it, the later form  | {sessionPersistence: »{cookie: {lifetimeType: Permanent}}} | WM0111 | sessionPersistence | add `absoluteTimeout`
            cookieConfig with type Header         | {sessionPersistence: {type: Header, »cookieConfig: {}}} | WM0114 | sessionPersistence.cookieConfig | remove it
            codes out of range                    | {retry: {codes: [»399]}}                            | WM0210 | retry.codes[0]          | 400
            identical entries in codes            | {retry: {codes: [500, »500]}}                       | WM0216 | retry.codes[1]          | remove one
            attempts of zero                      | {retry: {attempts: »0}}                             | WM0210 | retry.attempts          | 1
            """)
    void ruleOfAnHttpRoute(String rule, String text, String code, String field, String help) {
        refused(Manifests.httpRule(text), code, "spec.rules[0]." + field, help);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            wildcard alone                              | {parentRefs: [{name: g}], hostnames: [»"*"]}        | WM0213 | hostnames[0] | leave `hostnames` out
            star inside                                 | {parentRefs: [{name: g}], hostnames: [»"a.*.test"]} | WM0213 | hostnames[0] | `*.example.com`
            star in a part of a label                   | {parentRefs: [{name: g}], hostnames: [»"a*.test"]}  | WM0213 | hostnames[0] | `*.example.com`
            capitals                                    | {parentRefs: [{name: g}], hostnames: [»A.test]}     | WM0213 | hostnames[0] | write `a.test`
            port in a hostname                          | {parentRefs: [{name: g}], hostnames: [»"a.test:80"]} | WM0213 | hostnames[0] | write `a.test`
            empty label                                 | {parentRefs: [{name: g}], hostnames: [»a..test]}    | WM0213 | hostnames[0] | www.example.com
            empty hostname                              | {parentRefs: [{name: g}], hostnames: [»""]}         | WM0213 | hostnames[0] | www.example.com
            parent without name                         | {parentRefs: [»{namespace: edge}]}                  | WM0111 | parentRefs[0].name | add `name`
            parent port out of range                    | {parentRefs: [{name: g, port: »0}]}                 | WM0210 | parentRefs[0].port | 1
            same parent twice                           | {parentRefs: [{name: g}, »{name: g}]}               | WM0216 | parentRefs[1] | a `sectionName` of its own
            same parent, one with sectionName           | {parentRefs: [{name: g}, »{name: g, sectionName: http}]} | WM0216 | parentRefs[1] | a `sectionName` of its own
            same parent, other one with sectionName     | {parentRefs: [{name: g, sectionName: http}, »{name: g}]} | WM0216 | parentRefs[1] | a `sectionName` of its own
            same parent and sectionName                 | {parentRefs: [{name: g, sectionName: http}, »{name: g, sectionName: http}]} | WM0216 | parentRefs[1] | a `sectionName` of its own
            same parent and port                        | {parentRefs: [{name: g, port: 80}, »{name: g, port: 80}]} | WM0216 | parentRefs[1] | a `sectionName` of its own
            same parent in full and in short            | {parentRefs: [{name: g}, »{name: g, group: gateway.networking.k8s.io, kind: Gateway}]} | WM0216 | parentRefs[1] | a `sectionName` of its own
            rule names not unique                       | {parentRefs: [{name: g}], rules: [{name: a}, {name: »a}]} | WM0216 | rules[1].name | rename one
            """)
    void specOfARoute(String rule, String spec, String code, String field, String help) {
        refused(Manifests.route("HTTPRoute", spec), code, "spec." + field, help);
        refused(Manifests.route("GRPCRoute", spec), code, "spec." + field, help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPRoute", "GRPCRoute"})
    void moreThan128MatchesInAll(String kind) {
        String matches = "{matches: [" + "{},".repeat(63) + "{}]}";
        String spec = "{parentRefs: [{name: g}], »rules: [" + matches + ", " + matches;
        assertThat(Manifests.codes(Manifests.route(kind, spec.replace(MARK, "") + "]}")))
                .containsExactly("NONE");
        refused(Manifests.route(kind, spec + ", {}]}"), "WM0211", "spec.rules", "at most 128 are allowed");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            neither service nor method           | {method: »{}}                                  | WM0114 | method         | leave `method` out to match every call
            neither, of patterns                 | {method: »{type: RegularExpression}}           | WM0114 | method         | leave `method` out to match every call
            exact service with a dash            | {method: {service: »a-b}}                      | WM0213 | method.service | letters, digits
            exact service ending in a dot        | {method: {service: »a.}}                       | WM0213 | method.service | letters, digits
            exact service beginning with a digit | {method: {service: »1a}}                       | WM0213 | method.service | letters, digits
            exact service with a slash           | {method: {service: »a.B/c}}                    | WM0213 | method.service | write `service: a.B` and `method: c`
            exact method with a slash            | {method: {method: »c/d}}                       | WM0213 | method.method  | write `service: c` and `method: d`
            exact method beginning with a digit  | {method: {method: »1c}}                        | WM0213 | method.method  | letters, digits
            exact method with a dot              | {method: {method: »a.b}}                       | WM0213 | method.method  | letters, digits
            match type of no such name           | {method: {type: »Prefix, service: a}}          | WM0212 | method.type    | Exact
            identical names in headers           | {headers: [{name: a, value: b}, {name: »a, value: c}]} | WM0216 | headers[1].name | remove one
            """)
    void matchOfAGrpcRoute(String rule, String match, String code, String field, String help) {
        refused(Manifests.grpcMatch(match), code, "spec.rules[0].matches[0]." + field, help);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            URLRewrite                        | {filters: [{type: »URLRewrite, urlRewrite: {hostname: a.test}}]}  | WM0212 | filters[0].type | RequestHeaderModifier
            RequestHeaderModifier twice       | {filters: [{type: RequestHeaderModifier, requestHeaderModifier: {}}, {type: »RequestHeaderModifier, requestHeaderModifier: {}}]} | WM0216 | filters[1].type | keep one of them
            ResponseHeaderModifier twice      | {filters: [{type: ResponseHeaderModifier, responseHeaderModifier: {}}, {type: »ResponseHeaderModifier, responseHeaderModifier: {}}]} | WM0216 | filters[1].type | keep one of them
            core Service without port         | {backendRefs: [»{name: s}]}                                       | WM0111 | backendRefs[0] | add the port
            Permanent without absoluteTimeout | {sessionPersistence: »{cookieConfig: {lifetimeType: Permanent}}}  | WM0111 | sessionPersistence | add `absoluteTimeout`
            cookieConfig with type Header     | {sessionPersistence: {type: Header, »cookieConfig: {}}}           | WM0114 | sessionPersistence.cookieConfig | remove it
            timeouts                          | {»timeouts: {request: 1s}}                                        | WM0113 | timeouts | the fields here
            """)
    void ruleOfAGrpcRoute(String rule, String text, String code, String field, String help) {
        refused(
                Manifests.route("GRPCRoute", "{parentRefs: [{name: g}], rules: [" + text + "]}"),
                code,
                "spec.rules[0]." + field,
                help);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            tls with HTTP                       | [{name: a, port: 80, protocol: HTTP, »tls: {certificateRefs: [{name: c}]}}]          | WM0114 | listeners[0].tls | remove `tls`, or write `protocol: HTTPS`
            tls with TCP                        | [{name: a, port: 80, protocol: TCP, »tls: {certificateRefs: [{name: c}]}}]           | WM0114 | listeners[0].tls | remove `tls`, or write `protocol: TLS`
            tls with UDP                        | [{name: a, port: 80, protocol: UDP, »tls: {certificateRefs: [{name: c}]}}]           | WM0114 | listeners[0].tls | remove `tls`
            HTTPS with Passthrough              | [{name: a, port: 443, protocol: HTTPS, tls: {mode: »Passthrough}}]                   | WM0114 | listeners[0].tls.mode | write `mode: Terminate`, or `protocol: TLS`
            TLS without tls                     | [»{name: a, port: 443, protocol: TLS}]                                               | WM0111 | listeners[0] | Terminate or Passthrough
            TLS without tls.mode                | [{name: a, port: 443, protocol: TLS, tls: »{certificateRefs: [{name: c}]}}]          | WM0111 | listeners[0].tls.mode | Terminate or Passthrough
            Terminate without certificates      | [{name: a, port: 443, protocol: HTTPS, tls: »{mode: Terminate}}]                     | WM0111 | listeners[0].tls | add `certificateRefs: [{name: …}]`
            Terminate by default without them   | [{name: a, port: 443, protocol: HTTPS, tls: »{}}]                                    | WM0111 | listeners[0].tls | add `certificateRefs: [{name: …}]`
            TLS with Terminate without them     | [{name: a, port: 443, protocol: TLS, tls: »{mode: Terminate}}]                       | WM0111 | listeners[0].tls | add `certificateRefs: [{name: …}]`
            hostname with TCP                   | [{name: a, port: 80, protocol: TCP, hostname: »a.test}]                              | WM0114 | listeners[0].hostname | remove `hostname`
            hostname with UDP                   | [{name: a, port: 80, protocol: UDP, hostname: »a.test}]                              | WM0114 | listeners[0].hostname | remove `hostname`
            listener name twice                 | [{name: a, port: 80, protocol: HTTP}, {name: »a, port: 81, protocol: HTTP}]          | WM0216 | listeners[1].name | rename one
            port and protocol twice             | [{name: a, port: 80, protocol: HTTP}, »{name: b, port: 80, protocol: HTTP}]          | WM0216 | listeners[1] | differ in one of the three
            port, protocol and hostname twice   | [{name: a, port: 80, protocol: HTTP, hostname: a.test}, »{name: b, port: 80, protocol: HTTP, hostname: a.test}] | WM0216 | listeners[1] | differ in one of the three
            listener without name               | [»{port: 80, protocol: HTTP}]                                                        | WM0111 | listeners[0].name | add `name`
            listener name in capitals           | [{name: »Web, port: 80, protocol: HTTP}]                                             | WM0213 | listeners[0].name | write `web`
            listener without port               | [»{name: a, protocol: HTTP}]                                                         | WM0111 | listeners[0].port | add `port`
            listener port out of range          | [{name: a, port: »0, protocol: HTTP}]                                                | WM0210 | listeners[0].port | 1
            listener without protocol           | [»{name: a, port: 80}]                                                               | WM0111 | listeners[0].protocol | add `protocol`
            protocol of another form            | [{name: a, port: 80, protocol: »"HTTP 2"}]                                             | WM0213 | listeners[0].protocol | write HTTP
            hostname of another form            | [{name: a, port: 80, protocol: HTTP, hostname: »"*"}]                                | WM0213 | listeners[0].hostname | leave `hostname` out
            hostname in capitals                | [{name: a, port: 80, protocol: HTTP, hostname: »A.test}]                             | WM0213 | listeners[0].hostname | write `a.test`
            from of no such name                | [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: »Any}}}]     | WM0212 | listeners[0].allowedRoutes.namespaces.from | All
            kind missing                        | [{name: a, port: 80, protocol: HTTP, allowedRoutes: {kinds: [»{}]}}]                 | WM0111 | listeners[0].allowedRoutes.kinds[0].kind | add `kind`
            certificate without name            | [{name: a, port: 443, protocol: HTTPS, tls: {certificateRefs: [»{}]}}]               | WM0111 | listeners[0].tls.certificateRefs[0].name | add `name`
            """)
    void listenersOfAGatewayAndOfAListenerSet(String rule, String listeners, String code, String field, String help) {
        refused(Manifests.gateway(listeners), code, "spec." + field, help);
        refused(
                Manifests.object("ListenerSet", "{parentRef: {name: g}, listeners: " + listeners + "}"),
                code,
                "spec." + field,
                help);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            empty from                | {»from: [], to: [{group: "", kind: Service}]}                                          | WM0211 | from | 1 to 16
            empty to                  | {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}], »to: []}   | WM0211 | to   | 1 to 16
            no from                   | »{to: [{group: "", kind: Service}]}                                                    | WM0111 | from | add `from`
            no to                     | »{from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}]}           | WM0111 | to   | add `to`
            from without group        | {from: [»{kind: HTTPRoute, namespace: a}], to: [{group: "", kind: Service}]}           | WM0111 | from[0].group | add `group`
            from without kind         | {from: [»{group: gateway.networking.k8s.io, namespace: a}], to: [{group: "", kind: Service}]} | WM0111 | from[0].kind | add `kind`
            from without namespace    | {from: [»{group: gateway.networking.k8s.io, kind: HTTPRoute}], to: [{group: "", kind: Service}]} | WM0111 | from[0].namespace | add `namespace`
            to without group          | {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}], to: [»{kind: Service}]} | WM0111 | to[0].group | `group: ""`
            to without kind           | {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a}], to: [»{group: ""}]} | WM0111 | to[0].kind | add `kind`
            """)
    void grant(String rule, String spec, String code, String field, String help) {
        refused(Manifests.object("ReferenceGrant", spec), code, "spec." + field, help);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gateway without class        | Gateway     | »{listeners: [{name: a, port: 80, protocol: HTTP}]}                               | WM0111 | gatewayClassName | add `gatewayClassName`
            Gateway without listeners    | Gateway     | »{gatewayClassName: any}                                                          | WM0111 | listeners | add `listeners`
            Gateway of no listeners      | Gateway     | {gatewayClassName: any, »listeners: []}                                           | WM0211 | listeners | 1 to 64
            ListenerSet of no listeners  | ListenerSet | {parentRef: {name: g}, »listeners: []}                                            | WM0211 | listeners | 1 to 64
            ListenerSet without parent   | ListenerSet | »{listeners: [{name: a, port: 80, protocol: HTTP}]}                               | WM0111 | parentRef | add `parentRef`
            ListenerSet without name     | ListenerSet | {parentRef: »{}, listeners: [{name: a, port: 80, protocol: HTTP}]}                | WM0111 | parentRef.name | add `name`
            ListenerSet without listeners | ListenerSet | »{parentRef: {name: g}}                                                          | WM0111 | listeners | add `listeners`
            """)
    void requiredFields(String rule, String kind, String spec, String code, String field, String help) {
        refused(Manifests.object(kind, spec), code, "spec." + field, help);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            HTTPS listener without tls                                  | Gateway   | {gatewayClassName: any, listeners: [{name: a, port: 443, protocol: HTTPS}]}
            HTTP and HTTPS listeners with the same port and host        | Gateway   | {gatewayClassName: any, listeners: [{name: a, port: 80, protocol: HTTP, hostname: a.test}, {name: b, port: 80, protocol: HTTPS, hostname: a.test}]}
            request 0s with any backendRequest                          | HTTPRoute | {parentRefs: [{name: g}], rules: [{timeouts: {request: 0s, backendRequest: 10h}}]}
            a gRPC service with a leading dot                           | GRPCRoute | {parentRefs: [{name: g}], rules: [{matches: [{method: {service: .a.B}}]}]}
            a full path without /                                       | HTTPRoute | {parentRefs: [{name: g}], rules: [{filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: x}}}]}]}
            an empty full path                                          | HTTPRoute | {parentRefs: [{name: g}], rules: [{filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: ""}}}]}]}
            a prefix replacement without /                              | HTTPRoute | {parentRefs: [{name: g}], rules: [{filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: x}}}]}]}
            an empty prefix replacement                                 | HTTPRoute | {parentRefs: [{name: g}], rules: [{filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: ""}}}]}]}
            parents alike of which only one spells out the namespace    | HTTPRoute | {parentRefs: [{name: g}, {name: g, namespace: edge}]}
            a parent by two ports                                       | HTTPRoute | {parentRefs: [{name: g, port: 80}, {name: g, port: 81}]}
            a parent by two sections                                    | HTTPRoute | {parentRefs: [{name: g, sectionName: http}, {name: g, sectionName: b}]}
            an ExtensionRef twice                                       | HTTPRoute | {parentRefs: [{name: g}], rules: [{filters: [{type: ExtensionRef, extensionRef: {group: a.test, kind: K, name: x}}, {type: ExtensionRef, extensionRef: {group: a.test, kind: K, name: x}}]}]}
            a RequestMirror twice                                       | HTTPRoute | {parentRefs: [{name: g}], rules: [{filters: [{type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}}}, {type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}}}]}]}
            RequestRedirect at a backend                                | HTTPRoute | {parentRefs: [{name: g}], rules: [{backendRefs: [{name: s, port: 8080, filters: [{type: RequestRedirect, requestRedirect: {}}]}]}]}
            path syntax in a regular expression                         | HTTPRoute | {parentRefs: [{name: g}], rules: [{matches: [{path: {type: RegularExpression, value: "a//b#c%2f/../"}}]}]}
            header names that differ in case only                       | HTTPRoute | {parentRefs: [{name: g}], rules: [{matches: [{headers: [{name: a, value: b}, {name: A, value: c}]}]}]}
            query names that differ in case only                        | HTTPRoute | {parentRefs: [{name: g}], rules: [{matches: [{queryParams: [{name: a, value: b}, {name: A, value: c}]}]}]}
            header values outside ASCII                                 | HTTPRoute | {parentRefs: [{name: g}], rules: [{matches: [{headers: [{name: a, value: "ä"}]}], filters: [{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: "ä"}]}}]}]}
            an IP address as a hostname                                 | HTTPRoute | {parentRefs: [{name: g}], hostnames: [10.0.0.1]}
            a GRPCRoute of no rules                                     | GRPCRoute | {parentRefs: [{name: g}], rules: []}
            ReplacePrefixMatch without matches, so of the prefix /      | HTTPRoute | {parentRefs: [{name: g}], rules: [{filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /x}}}]}]}
            """)
    void acceptedAlthoughOdd(String rule, String kind, String spec) {
        assertThat(errors(Manifests.object(kind, spec))).isEmpty();
    }

    private static void refused(String marked, String code, String field, String help) {
        assertThat(errors(marked.replace(MARK, ""))).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).as(problem.message()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.place().toString()).isEqualTo(place(marked));
            assertThat(problem.help()).contains(help);
        });
    }

    private static List<Problem> errors(String text) {
        return Manifests.problems(text).stream().filter(Problem::isError).toList();
    }

    /** Where the mark stands. */
    private static String place(String marked) {
        String before = marked.substring(0, marked.indexOf(MARK));
        long line = Stream.of(before.split("\n", -1)).count();
        return "manifests.yaml:" + line + ":" + (before.length() - before.lastIndexOf('\n'));
    }
}
