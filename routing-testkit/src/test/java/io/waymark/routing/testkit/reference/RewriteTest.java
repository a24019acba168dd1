package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.policy.RequestPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of host and path, in each of the ways that the dialects join a new prefix to the rest. */
class RewriteTest {

    static Stream<Arguments> segments() {
        return Table.rows("""
                -- kubernetes-sigs/gateway-api, apis/v1/httproute_types.go, HTTPPathModifier
                segments:/foo   | /xyz   | /foo/bar        | /xyz/bar
                segments:/foo   | /xyz/  | /foo/bar        | /xyz/bar
                segments:/foo/  | /xyz   | /foo/bar        | /xyz/bar
                segments:/foo/  | /xyz/  | /foo/bar        | /xyz/bar
                segments:/foo   | /xyz   | /foo            | /xyz
                segments:/foo   | /xyz   | /foo/           | /xyz/
                segments:/foo   | (none) | /foo/bar        | /bar
                segments:/foo   | (none) | /foo/           | /
                segments:/foo   | (none) | /foo            | /
                segments:/foo   | /      | /foo            | /
                segments:/foo   | /      | /foo/           | /
                segments:/foo   | /      | /foo/bar        | /bar
                segments:/      | /xyz   | /foo            | /xyz/foo
                segments:/      | /xyz   | /               | /xyz/
                segments:/foo   | /xyz   | /foo/bar?q=/foo | /xyz/bar?q=/foo
                """);
    }

    static Stream<Arguments> oneSlash() {
        return Table.rows("""
                -- AWS App Mesh user guide, gateway routes
                prefix:/chapter | /      | /chapter        | /
                prefix:/chapter | /      | /chapter/       | /
                prefix:/chapter | /      | /chapter/page   | /page
                prefix:/chapter | /      | /chapter1       | /1
                prefix:/chapter | /red/  | /chapter        | /red/
                prefix:/chapter | /red/  | /chapter/page   | /red/page
                prefix:/chapter | /red/  | /chapter1       | /red/1
                prefix:/test/   | /      | /test/          | /
                prefix:/test/   | /      | /test/a         | /a
                prefix:/test/   | /red/  | /test/a         | /red/a
                prefix:/        | /      | /a/b            | /a/b
                prefix:/        | /all/  | /a/b            | /all/a/b
                any             | /all/  | /a/b            | /all/a/b
                prefix:/chapter | /      | /chapter/a?b=/c | /a?b=/c
                """);
    }

    static Stream<Arguments> text() {
        return Table.rows("""
                -- envoyproxy/envoy, api/envoy/config/route/v3/route_components.proto, prefix_rewrite
                prefix:/p       | /      | /p/x            | //x
                prefix:/p/      | /      | /p/x            | /x
                prefix:/p       | /q     | /px             | /qx
                prefix:/p       | /q     | /p              | /q
                PREFIX:/p       | /q     | /P/X            | /q/X
                exact:/p/x      | /q     | /p/x            | /q
                segments:/p     | /q     | /p/x            | /q/x
                segments:/p     | /q     | /p              | /q
                regex:/p.*      | /q     | /p/x/y          | /q
                suffix:.js      | /q     | /p/x.js         | /q
                prefix:/p       | /q     | /p/x?a=/p       | /q/x?a=/p
                """);
    }

    static Stream<Arguments> wholePaths() {
        return Table.rows("""
                -- the whole path is replaced, the query stays
                prefix:/a       | /new   | /a/b            | /new
                exact:/a        | /new   | /a?q=1          | /new?q=1
                regex:/.*       | /      | /a/b?q          | /?q
                """);
    }

    static Stream<Arguments> patterns() {
        return Table.rows("""
                -- envoyproxy/envoy, api/envoy/config/route/v3/route_components.proto, regex_rewrite
                -- pattern            | substitution | path           | result
                b                     | x            | /abcb          | /axcx
                ^/service/([^/]+)(/.*)$ | \\2/instance/\\1 | /service/foo/v1/api | /v1/api/instance/foo
                one                   | two          | /xxx/one/yyy/one/zzz | /xxx/two/yyy/two/zzz
                ^(.*?)one(.*)$        | \\1two\\2    | /xxx/one/yyy/one/zzz | /xxx/two/yyy/one/zzz
                (?i)/xxx/             | /yyy/        | /aaa/XxX/bbb   | /aaa/yyy/bbb
                b                     | \\0\\0       | /abc           | /abbc
                b                     | \\\\         | /abc           | /a\\c
                b                     | \\1          | /abc           | /abc
                b                     | x            | /a?b           | /a?b
                z                     | x            | /abc           | /abc
                .*                    | (none)       | /abc           | /abc
                """);
    }

    static Stream<Arguments> templates() {
        return Table.rows("""
                /a/{b}/c        | /c/{b}     | /a/1/c          | /c/1
                /a/{b}/{c}      | /{c}/{b}   | /a/1/2?q=1      | /2/1?q=1
                /a/{b=**}       | /x/{b}     | /a/1/2          | /x/1/2
                """);
    }

    @ParameterizedTest
    @MethodSource("segments")
    void theGatewayApiJoinsBySegments(String match, String replacement, String target, String expected) {
        assertPath(match, new PathRewrite.Prefix(replacement, PathRewrite.Join.SEGMENTS), target, expected);
    }

    @ParameterizedTest
    @MethodSource("oneSlash")
    void appMeshJoinsWithOneSlash(String match, String replacement, String target, String expected) {
        assertPath(match, new PathRewrite.Prefix(replacement, PathRewrite.Join.ONE_SLASH), target, expected);
    }

    @ParameterizedTest
    @MethodSource("text")
    void envoyJoinsAsText(String match, String replacement, String target, String expected) {
        assertPath(match, new PathRewrite.Prefix(replacement, PathRewrite.Join.TEXT), target, expected);
    }

    @ParameterizedTest
    @MethodSource("wholePaths")
    void aPathIsReplacedAsAWhole(String match, String path, String target, String expected) {
        assertPath(match, new PathRewrite.Full(path), target, expected);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void allOccurrencesOfAPatternAreReplaced(String pattern, String substitution, String target, String expected) {
        PathRewrite rewrite = new PathRewrite.Regex(new RegexPattern(pattern), substitution);
        assertPath("any", rewrite, target, expected);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void variablesOfATemplateAreCarriedOver(String match, String template, String target, String expected) {
        PathRewrite rewrite = new PathRewrite.Template(PathTemplate.parse(template));
        assertPath("template:" + match, rewrite, target, expected);
    }

    static Stream<Arguments> hosts() {
        return Stream.of(
                Arguments.of(HostRewrite.KEEP, "a.example:8080"),
                Arguments.of(new HostRewrite.Literal("b.example"), "b.example"),
                Arguments.of(new HostRewrite.Literal("b.example:9000"), "b.example:9000"),
                Arguments.of(new HostRewrite.FromHeader("x-host"), "c.example"),
                Arguments.of(new HostRewrite.FromHeader("x-empty"), "a.example:8080"),
                Arguments.of(new HostRewrite.FromHeader("x-missing"), "a.example:8080"),
                Arguments.of(
                        new HostRewrite.FromPath(new RegexPattern("^/([^/]+)/.*$"), "\\1.example"), "tenant.example"));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void theHostIsRewritten(HostRewrite rewrite, String expected) {
        RoutingConfig config = Routing.config(rule -> rule.rewriteHost(rewrite).forwardTo(Destination.backend("hit")));
        RoutingRequest request =
                Terse.request("GET http://a.example:8080/tenant/x x-host:c.example x-host:d.example x-empty:");

        assertThat(Routing.forward(config, request).authority(request)).isEqualTo(expected);
    }

    private static void assertPath(String match, PathRewrite rewrite, String target, String expected) {
        RoutingConfig config = Routing.config(rule -> rule.match(each -> each.path(Terse.path(match)))
                .rewritePath(rewrite)
                .forwardTo(Destination.backend("hit")));
        RoutingRequest request =
                RoutingRequest.builder().authority("a.example").target(target).build();
        Resolution resolution = Routing.router(config, RequestPolicy.RAW, 0).resolve(request);

        assertThat(((Resolution.Forward) resolution).target(request)).isEqualTo(expected);
    }
}
