package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, by which code, and where. */
class AppMeshProblemsTest {

    private static final String ROUTE = """
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualGateway
            metadata: {name: g, namespace: shop}
            spec:
              namespaceSelector: {}
              listeners: [{portMapping: {port: 80, protocol: http}}]
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: s, namespace: shop}
            spec: {}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: r, namespace: shop}
            spec:
              httpRoute:
                match: MATCH
                action: {target: {virtualService: {virtualServiceRef: {name: s}}} REWRITE}
            """;

    private static List<Problem> problems(String text) {
        return ConfigLoader.STRICT.readText("routes.yaml", text).problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {prefix: /a}                                                     | NONE
            {method: GET}                                                    | WM0114
            {prefix: /a, path: {exact: /a}}                                  | WM0114
            {path: {exact: /a, regex: /a}}                                   | WM0114
            {path: {}}                                                       | WM0114
            {path: {regex: '/a(?=b)'}}                                       | WM0214
            {path: {regex: '/a**'}}                                          | WM0214
            {prefix: /a, headers: [{name: x, match: {regex: '(a)\\1'}}]}   | WM0214
            {prefix: /a, hostname: {exact: a, suffix: .b}}                   | WM0114
            {prefix: /a, headers: [{name: x, match: {}}]}                    | WM0114
            {prefix: /a, headers: [{name: x, match: {exact: a, prefix: b}}]} | WM0114
            {prefix: /a, headers: [{name: x, match: {range: {start: 5, end: 5}}}]} | WM0210
            {prefix: /a, headers: [{name: x, match: {exact: 5}}]}            | WM0112
            {prefix: /a, headers: []}                                        | WM0211
            {prefix: /a, headers: [{name: ':authority'}]}                    | WM0213
            {prefix: /a, queryParameters: [{name: q, match: {}}]}            | WM0111
            {prefix: /a, method: get}                                        | WM0212
            {prefix: /a, port: 70000}                                        | WM0210
            {prefix: /a, port: "80"}                                         | WM0110
            {prefx: /a, hostname: {exact: a}}                                | WM0113
            {prefix: a}                                                      | WM0510
            {prefix: /aws-appmesh/x}                                         | WM0512
            {prefix: }                                                       | WM0114
            """)
    void eachFaultOfAMatchHasItsCode(String match, String code) {
        List<Problem> found = problems(ROUTE.replace("MATCH", match).replace(" REWRITE", ""));
        if (code.equals("NONE")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(problem -> problem.code().id()).contains(code);
            assertThat(found)
                    .allSatisfy(problem -> assertThat(problem.place().line()).isEqualTo(18));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                | WM0114
            {prefix: {value: /x/}, path: {exact: /y}}         | WM0114
            {prefix: {defaultPrefix: DISABLED, value: /x/}}   | WM0114
            {prefix: {value: /x}}                             | WM0213
            {prefix: {defaultPrefix: OFF}}                    | WM0212
            {path: {exact: /y}}                               | WM0513
            """)
    void eachFaultOfARewriteHasItsCode(String rewrite, String code) {
        List<Problem> found = problems(ROUTE.replace("MATCH", "{prefix: /a}")
                .replace("REWRITE", ", rewrite: " + rewrite.replace("OFF", "'OFF'")));
        assertThat(found).extracting(problem -> problem.code().id()).contains(code);
    }

    @Test
    void aProblemIsShownWithItsPlaceAndAHint() {
        String text = ROUTE.replace("MATCH", "{prefix: /a, metod: GET}").replace(" REWRITE", "");
        assertThat(ProblemRenderer.render(problems(text))).isEqualTo("""
                        error[WM0113]: unknown field `metod` in spec.httpRoute.match
                          --> routes.yaml:18:25   (GatewayRoute shop/r, spec.httpRoute.match.metod)
                           |
                        18 |     match: {prefix: /a, metod: GET}
                           |                         ^^^^^
                           = help: did you mean `method`?
                        """);
    }

    @Test
    void aPatternThatIsNotRe2IsShownWithAHint() {
        String text = ROUTE.replace("MATCH", "{path: {regex: '/a(?!b)'}}").replace(" REWRITE", "");
        assertThat(ProblemRenderer.render(problems(text))).isEqualTo("""
                        error[WM0214]: the regular expression fails at character 3: look-ahead is not RE2 syntax
                          --> routes.yaml:18:27   (GatewayRoute shop/r, spec.httpRoute.match.path.regex)
                           |
                        18 |     match: {path: {regex: '/a(?!b)'}}
                           |                           ^^^^^^^^^
                           = help: put a rule for what is excluded before this one
                        """);
    }

    @Test
    void allPatternsOfAFileThatAreNotRe2AreToldAtOnce() {
        String match =
                "{path: {regex: '/a(?!b)'}, headers: [{name: x, match: {regex: '\\Z'}}, {name: b, match: {regex: a++}}]}";
        assertThat(problems(ROUTE.replace("MATCH", match).replace(" REWRITE", "")))
                .extracting(problem -> problem.code().id())
                .containsExactly("WM0214", "WM0214", "WM0214");
    }

    @Test
    void allFaultsOfAFileAreToldAtOnce() {
        String match = "{prefix: /a, method: get, port: 0, headers: [{name: a, match: {}}, {name: b, match: {}}]}";
        assertThat(problems(ROUTE.replace("MATCH", match).replace(" REWRITE", "")))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: 1\\na: 2                                  | WM0005
            a: 1\\n"\\x61": 2                            | WM0005
            a: !!javax.script.ScriptEngineManager []     | WM0006
            a: !!binary aGk=                             | WM0006
            a: &x [*x]                                   | WM0006
            a:\\n\\t- b                                  | WM0003
            a: \\0                                       | WM0002
            ~: b                                         | WM0006
            """)
    void hostileFormsAreRefused(String text, String code) {
        String real = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
        assertThat(problems(real)).extracting(problem -> problem.code().id()).contains(code);
    }

    @Test
    @Timeout(2)
    void tenMegabytesOfBlanksAreRefusedQuickly() {
        assertThat(problems("a:" + " ".repeat(10 << 20))).isNotEmpty();
        assertThat(problems("a:" + "\n".repeat(10 << 20))).isNotEmpty();
    }

    @Test
    @Timeout(2)
    void deepNestingAndAliasBombsAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertThat(problems(bomb.toString())).isNotEmpty();
        assertThat(problems("a: " + "[".repeat(10_000))).isNotEmpty();
    }
}
