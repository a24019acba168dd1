package io.waymark.routing.yaml.envoy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.source.NamedTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in files and variables are read only where who loads says so. */
class NamedBodiesTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void aFileBelowTheDirectoryIsTheBody() throws IOException {
        Files.writeString(directory.resolve("gone.txt"), "gone");

        assertThat(body(NamedTexts.below(directory), "body: {filename: gone.txt}"))
                .contains("gone");
    }

    @Test
    void aFileMayHoldAFormat() throws IOException {
        Files.writeString(directory.resolve("gone.txt"), "%ROUTE_NAME% is gone");

        assertThat(body(NamedTexts.below(directory), "body_format: {text_format_source: {filename: gone.txt}}"))
                .contains("r is gone");
    }

    @Test
    void aVariableIsTheBody() {
        NamedTexts texts = new NamedTexts() {
            @Override
            public Optional<String> file(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<String> variable(String name) {
                return Optional.of("value of " + name);
            }
        };

        assertThat(body(texts, "body: {environment_variable: GONE}")).contains("value of GONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.txt", "../outside.txt", "inside", "large.txt", "link.txt", "latin1.txt"})
    void whatIsNoPlainFileBelowTheDirectoryIsAnError(String name) throws IOException {
        Path inside = Files.createDirectory(directory.resolve("inside"));
        Files.writeString(directory.resolve("outside.txt"), "secret");
        Files.createDirectory(inside.resolve("inside"));
        Files.write(inside.resolve("large.txt"), new byte[NamedTexts.MAX_BYTES + 1]);
        Files.write(inside.resolve("latin1.txt"), new byte[] {(byte) 0xE9});
        Files.createSymbolicLink(inside.resolve("link.txt"), directory.resolve("outside.txt"));

        LoadResult result = load(NamedTexts.below(inside), "body: {filename: " + name + "}");

        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code().id() + " " + problem.field())
                        .isEqualTo("WM0117 virtual_hosts[0].routes[0].direct_response.body.filename"));
    }

    private static Optional<String> body(NamedTexts texts, String said) {
        return load(texts, said).orThrow().routes().get(0).rules().get(0).action()
                        instanceof RouteAction.Respond respond
                ? respond.body().literal()
                : Optional.empty();
    }

    private static LoadResult load(NamedTexts texts, String said) {
        String table = "virtual_hosts: [{name: h, domains: ['*'], routes: [{name: r, match: {prefix: /}, "
                + "direct_response: {status: 200, " + said + "}}]}]";
        return ConfigLoader.STRICT.withNamedTexts(texts).readText("bodies.yaml", table);
    }
}
