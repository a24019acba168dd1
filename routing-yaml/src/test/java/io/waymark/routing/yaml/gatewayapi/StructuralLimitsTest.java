package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The greatest lengths and counts of the schema: as many are read, one more is refused at its field. What stands between {@code <} and
 * {@code >} is repeated, with its number for {@code #}. Source: kubernetes-sigs/gateway-api, config/crd.
 */
class StructuralLimitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name                                                      | 253  | {name: <a>}
            matches                                                   | 64   | {matches: [<{},>]}
            matches[0].headers                                        | 16   | {matches: [{headers: [<{name: a#, value: b},>]}]}
            matches[0].queryParams                                    | 16   | {matches: [{queryParams: [<{name: a#, value: b},>]}]}
            matches[0].headers[0].name                                | 256  | {matches: [{headers: [{name: <a>, value: b}]}]}
            matches[0].headers[0].value                               | 4096 | {matches: [{headers: [{name: a, value: <b>}]}]}
            matches[0].queryParams[0].name                            | 256  | {matches: [{queryParams: [{name: <a>, value: b}]}]}
            matches[0].queryParams[0].value                           | 1024 | {matches: [{queryParams: [{name: a, value: <b>}]}]}
            matches[0].path.value                                     | 1023 | {matches: [{path: {value: /<a>}}]}
            filters                                                   | 16   | {filters: [<{type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}}},>]}
            backendRefs                                               | 16   | {backendRefs: [<{name: s, port: 8080},>]}
            backendRefs[0].filters                                    | 16   | {backendRefs: [{name: s, port: 8080, filters: [<{type: RequestMirror, requestMirror: {backendRef: {name: s, port: 8080}}},>]}]}
            filters[0].requestHeaderModifier.set                      | 16   | {filters: [{type: RequestHeaderModifier, requestHeaderModifier: {set: [<{name: a#, value: b},>]}}]}
            filters[0].requestHeaderModifier.add                      | 16   | {filters: [{type: RequestHeaderModifier, requestHeaderModifier: {add: [<{name: a#, value: b},>]}}]}
            filters[0].requestHeaderModifier.remove                   | 16   | {filters: [{type: RequestHeaderModifier, requestHeaderModifier: {remove: [<a#,>]}}]}
            filters[0].responseHeaderModifier.set[0].value            | 4096 | {filters: [{type: ResponseHeaderModifier, responseHeaderModifier: {set: [{name: a, value: <b>}]}}]}
            filters[0].urlRewrite.hostname                            | 253  | {filters: [{type: URLRewrite, urlRewrite: {hostname: <a>}}]}
            filters[0].urlRewrite.path.replaceFullPath                | 1024 | {filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: <a>}}}]}
            filters[0].urlRewrite.path.replacePrefixMatch             | 1024 | {filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: <a>}}}]}
            filters[0].cors.allowOrigins                              | 64   | {filters: [{type: CORS, cors: {allowOrigins: [<"https://a#.test",>]}}]}
            filters[0].cors.allowHeaders                              | 64   | {filters: [{type: CORS, cors: {allowHeaders: [<a#,>]}}]}
            filters[0].cors.exposeHeaders                             | 64   | {filters: [{type: CORS, cors: {exposeHeaders: [<a#,>]}}]}
            """)
    void ofRules(String field, int most, String rule) {
        holds("spec.rules[0]." + field, most, Manifests.httpRule(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            parentRefs                   | 32  | {parentRefs: [<{name: g, sectionName: a#},>]}
            hostnames                    | 16  | {parentRefs: [{name: g}], hostnames: [<a#.test,>]}
            rules                        | 16  | {parentRefs: [{name: g}], rules: [<{},>]}
            """)
    void ofRoutes(String field, int most, String spec) {
        holds("spec." + field, most, Manifests.route("HTTPRoute", spec));
        holds("spec." + field, most, Manifests.route("GRPCRoute", spec));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            listeners                        | 64  | [<{name: a#, port: #, protocol: HTTP},>]
            listeners[0].name                | 253 | [{name: <a>, port: 80, protocol: HTTP}]
            listeners[0].hostname            | 253 | [{name: a, port: 80, protocol: HTTP, hostname: <a>}]
            listeners[0].allowedRoutes.kinds | 8   | [{name: a, port: 80, protocol: HTTP, allowedRoutes: {kinds: [<{kind: HTTPRoute},>]}}]
            """)
    void ofListeners(String field, int most, String listeners) {
        holds("spec." + field, most, Manifests.gateway(listeners));
    }

    private static void holds(String field, int most, String template) {
        assertThat(tooMuch(repeated(template, most))).isEmpty();
        assertThat(tooMuch(repeated(template, most + 1))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.help()).contains(field.endsWith("path.value") ? "1024" : String.valueOf(most));
        });
    }

    private static List<Problem> tooMuch(String text) {
        return Manifests.problems(text).stream()
                .filter(problem -> problem.code().equals(ProblemCode.SIZE))
                .toList();
    }

    private static String repeated(String template, int times) {
        int from = template.indexOf('<');
        int to = template.indexOf('>');
        String part = template.substring(from + 1, to);
        String parts = IntStream.rangeClosed(1, times)
                .mapToObj(number -> part.replace("#", String.valueOf(number)))
                .collect(Collectors.joining());
        return template.substring(0, from) + parts + template.substring(to + 1);
    }
}
