package io.waymark.routing.testkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.yaml.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How check files are read. */
class CheckFileReaderTest {

    @TempDir
    private Path directory = Path.of(".");

    private final CheckFileReader reader = new CheckFileReader();

    private Path file(String text) throws IOException {
        Path file = directory.resolve("a.checks.yaml");
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private RoutingRequest request(String content) throws IOException {
        CheckFile file = reader.read(
                        file("config: .\nchecks: [{name: a, request: {" + content + "}, expect: {matched: true}}]\n"))
                .orElseThrow();
        return file.checks().get(0).request();
    }

    @Test
    void theUrlGivesSchemeAuthorityPortTargetAndServerName() throws IOException {
        RoutingRequest request = request("url: 'https://Shop.example.com/a/../b?c'");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.scheme()).isEqualTo("https");
        assertThat(request.authority()).isEqualTo("Shop.example.com");
        assertThat(request.port()).isEqualTo(443);
        assertThat(request.target()).isEqualTo("/a/../b?c");
        assertThat(request.sni()).isEqualTo("Shop.example.com");
    }

    @Test
    void withoutAPathTheTargetIsASlash() throws IOException {
        assertThat(request("url: http://shop.example.com").target()).isEqualTo("/");
    }

    @Test
    void whatDiffersFromTheUrlIsSaidApart() throws IOException {
        RoutingRequest request =
                request("url: 'http://shop.example.com:8080/', method: POST, source: 192.0.2.7, sni: other.example, "
                        + "target: /raw/../target, authority: 'SHOP.example.com:443', body: '{}'");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.clientAddress()).isEqualTo("192.0.2.7");
        assertThat(request.sni()).isEqualTo("other.example");
        assertThat(request.target()).isEqualTo("/raw/../target");
        assertThat(request.authority()).isEqualTo("SHOP.example.com:443");
        assertThat(request.port()).isEqualTo(8080);
        assertThat(request.attribute("body")).contains("{}");
    }

    @Test
    void aHostHeaderIsTheAuthorityAndLeavesThePortAlone() throws IOException {
        RoutingRequest request = request("url: 'http://192.0.2.1:8080/', headers: {Host: 'shop.example.com:9090'}");

        assertThat(request.authority()).isEqualTo("shop.example.com:9090");
        assertThat(request.port()).isEqualTo(8080);
    }

    @Test
    void aListOfValuesIsSeveralLines() throws IOException {
        RoutingRequest request = request("url: 'http://a.example/', headers: {x-role: [user, admin], x-tenant: blue}");

        assertThat(request.headerCount()).isEqualTo(3);
        assertThat(request.headerValue(1)).isEqualTo("admin");
    }

    @Test
    void requestsAreReadBySecureUnlessAPolicyIsNamed() throws IOException {
        String checks = "checks: [{name: a, request: {url: 'http://a.example/'}, expect: {matched: true}}]\n";

        assertThat(reader.read(file("config: .\n" + checks)).orElseThrow().policy())
                .isEqualTo(RequestPolicy.SECURE);
        assertThat(reader.read(file("config: .\npolicy: app-mesh\n" + checks))
                        .orElseThrow()
                        .policy())
                .isEqualTo(RequestPolicy.APP_MESH);
    }

    @Test
    void configurationsStandBesideTheFile() throws IOException {
        CheckFile file = reader.read(
                        file(
                                "config: [routes.yaml, ../shared]\nchecks: [{name: a, request: {url: 'http://a.example/'}, expect: {matched: true}}]\n"))
                .orElseThrow();

        assertThat(file.configs())
                .isEqualTo(List.of(
                        directory.resolve("routes.yaml"),
                        directory.resolve("../shared").normalize()));
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsPlace() throws IOException {
        Path file = file("""
                config: .
                polcy: secure
                checks:
                  - name: first
                    request: {url: shop.example.com/a}
                    expect: {destnation: a}
                  - name: second
                    request: {url: "http://a.example/", target: 5}
                    expect: {}
                """);

        assertThat(reader.read(file)).isEmpty();
        assertThat(reader.problems().stream().map(CheckFileReaderTest::text))
                .containsExactly(
                        "2:1 unknown field `polcy`; did you mean `policy`?",
                        "5:20 'shop.example.com/a' does not begin with http:// or https://; ",
                        "6:13 a check must expect something; add `destination:` or another key",
                        "6:14 unknown field `destnation` in checks[0].expect; did you mean `destination`?",
                        "8:49 text is expected here, found the number `5`; write \"5\" with quotes",
                        "9:13 a check must expect something; add `destination:` or another key");
    }

    private static String text(Problem problem) {
        return problem.place().line() + ":" + problem.place().column() + " " + problem.message() + "; "
                + problem.help();
    }
}
