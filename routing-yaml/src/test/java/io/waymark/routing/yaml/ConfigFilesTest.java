package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.yaml.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading from files, directories, texts and streams. */
class ConfigFilesTest {

    private static final String GATEWAY = """
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualGateway
            metadata: {name: g}
            spec:
              namespaceSelector: {}
              listeners: [{portMapping: {port: 80, protocol: http}}]
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: s}
            spec: {}
            """;

    @TempDir
    private Path folder;

    private static String route(String name) {
        return """
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: %s}
            spec:
              httpRoute:
                match: {prefix: /}
                action: {target: {virtualService: {virtualServiceRef: {name: s}}}}
            """.formatted(name);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> routes(LoadResult result) {
        return result.orThrow().routes().stream()
                .map(GatewayRoute::name)
                .map(Object::toString)
                .toList();
    }

    private List<String> told(LoadResult result) {
        return result.problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.code().id() + " "
                        + problem.place().toString().replace(folder.toString(), "") + " " + problem.message())
                .toList();
    }

    @Test
    void aDirectoryIsReadWithAllBelowItExceptHiddenAndCheckFiles() throws IOException {
        write("gateway.yaml", GATEWAY);
        write("a/one.yml", route("one"));
        write("b/two.YAML", route("two"));
        write("b/three.json", "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": []}");
        write("b/two.checks.yaml", "checks: [");
        write("notes.txt", "not: [yaml");
        write(".hidden.yaml", "not: [yaml");
        write(".git/hidden.yaml", "not: [yaml");
        assertThat(routes(ConfigLoader.STRICT.read(folder))).containsExactlyInAnyOrder("default/one", "default/two");
    }

    @Test
    void aHiddenDirectoryThatIsNamedIsRead() throws IOException {
        write(".config/all.yaml", GATEWAY + "---\n" + route("one"));
        assertThat(routes(ConfigLoader.STRICT.read(folder.resolve(".config")))).containsExactly("default/one");
    }

    @Test
    void aConfigMapMountedByKubernetesIsReadOnce() throws IOException {
        write("..2026_11_25/routes.yaml", GATEWAY + "---\n" + route("one"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_11_25"));
        Files.createSymbolicLink(folder.resolve("routes.yaml"), Path.of("..data/routes.yaml"));
        assertThat(routes(ConfigLoader.STRICT.read(folder))).containsExactly("default/one");
    }

    @Test
    void linksThatLeadNowhereOrInACircleAreTold() throws IOException {
        write("all.yaml", GATEWAY + "---\n" + route("one"));
        Files.createSymbolicLink(folder.resolve("gone.yaml"), Path.of("nothing.yaml"));
        Files.createSymbolicLink(folder.resolve("self.yaml"), Path.of("self.yaml"));
        Files.createDirectory(folder.resolve("below"));
        Files.createSymbolicLink(folder.resolve("below/up"), folder);
        assertThat(told(ConfigLoader.STRICT.read(folder)))
                .containsExactly(
                        "WM0001 /below/up this link leads back to a directory above it",
                        "WM0001 /gone.yaml this link leads to a file that is not there",
                        "WM0001 /self.yaml this link leads to a file that is not there");
    }

    @Test
    void aFileThatIsNotThereIsToldAndTheOthersAreReadAllTheSame() throws IOException {
        Path broken = write("broken.yaml", "a: [\n");
        assertThat(told(ConfigLoader.STRICT.read(folder.resolve("none.yaml"), broken)))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("WM0003 /broken.yaml");
    }

    @Test
    void aBinaryFileIsTold() throws IOException {
        Path file = folder.resolve("program.yaml");
        Files.write(file, new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 2});
        assertThat(told(ConfigLoader.STRICT.read(file)))
                .containsExactly("WM0002 /program.yaml:1:1 the control character U+007F, which no configuration holds");
    }

    @Test
    void theOrderOfFilesHasNoInfluence() throws IOException {
        Path gateway = write("gateway.yaml", GATEWAY);
        Path one = write("one.yaml", route("one"));
        assertThat(ConfigLoader.load(one, gateway).gateways())
                .isEqualTo(ConfigLoader.load(gateway, one).gateways());
    }

    @Test
    void whatRefersToAFileThatCannotBeReadIsNotTold() throws IOException {
        Path route = write("route.yaml", route("one"));
        Path gateway = write("gateway.yaml", GATEWAY + "---\n\tbroken");
        assertThat(told(ConfigLoader.STRICT.read(route, gateway))).hasSize(1);
    }

    @Test
    void textBytesAndStreamsAreReadAlike() throws IOException {
        String text = GATEWAY + "---\n" + route("one");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(ConfigLoader.STRICT.readBytes("x", bytes)).isEqualTo(ConfigLoader.STRICT.readText("x", text));
        assertThat(ConfigLoader.STRICT.read("x", new ByteArrayInputStream(bytes)))
                .isEqualTo(ConfigLoader.STRICT.readText("x", text));
        assertThat(ConfigLoader.loadText("x", text).routes()).hasSize(1);
    }

    @Test
    void aStreamThatFailsSaysSo() throws IOException {
        InputStream failing = InputStream.nullInputStream();
        failing.close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ConfigLoader.STRICT.read("x", failing))
                .withMessage("Stream closed");
    }

    @Test
    void aLenientLoaderWarnsOfUnknownFields() {
        String text = GATEWAY.replace("spec: {}", "spec: {colour: blue}");
        assertThat(ConfigLoader.STRICT.readText("x", text).config()).isEmpty();
        assertThat(ConfigLoader.STRICT.withLenient(true).readText("x", text).config())
                .isPresent();
    }
}
