package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files change under a watcher as editors, deployments and Kubernetes change them. */
class ConfigWatcherTest {

    @TempDir
    private Path folder;

    private static String routes(String cluster) {
        return """
                name: %s
                virtual_hosts:
                - name: all
                  domains: ["*"]
                  routes: [{match: {prefix: /}, route: {cluster: %s}}]
                """.formatted(cluster, cluster);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ConfigWatcher watcher() {
        return ConfigWatcher.of(ConfigLoader.STRICT, List.of(folder));
    }

    /** The name of the gateway that a look has loaded; {@code -} if it loaded nothing, {@code refused} if there were errors. */
    private static String look(ConfigWatcher watcher) {
        return watcher.poll()
                .map(result -> result.config()
                        .map(config -> config.gateways().get(0).name().toString())
                        .orElse("refused"))
                .orElse("-");
    }

    @Test
    void theFirstLookLoadsAndLaterOnesOnlyAChangeThatHasComeToRest() throws IOException {
        write("routes.yaml", routes("one"));
        ConfigWatcher watcher = watcher();

        assertThat(List.of(look(watcher), look(watcher))).containsExactly("one", "-");
        write("routes.yaml", routes("two"));
        assertThat(List.of(look(watcher), look(watcher), look(watcher))).containsExactly("-", "two", "-");
    }

    @Test
    void aFileThatIsStillBeingWrittenWaits() throws IOException {
        write("routes.yaml", routes("one"));
        ConfigWatcher watcher = watcher();
        look(watcher);
        write("routes.yaml", routes("two").substring(0, 20));
        assertThat(look(watcher)).isEqualTo("-");
        write("routes.yaml", routes("two"));

        assertThat(List.of(look(watcher), look(watcher))).containsExactly("-", "two");
    }

    @Test
    void aFileMovedIntoPlaceIsSeen() throws IOException {
        write("routes.yaml", routes("one"));
        ConfigWatcher watcher = watcher();
        look(watcher);
        Path made = write(".routes.yaml.swp", routes("two"));
        assertThat(look(watcher)).isEqualTo("-");
        Files.move(made, folder.resolve("routes.yaml"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(List.of(look(watcher), look(watcher))).containsExactly("-", "two");
    }

    @Test
    void aConfigMapSwappedByItsLinkIsSeen() throws IOException {
        write("..2026_01/routes.yaml", routes("one"));
        write("..2026_02/routes.yaml", routes("two"));
        Path data = Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_01"));
        Files.createSymbolicLink(folder.resolve("routes.yaml"), Path.of("..data", "routes.yaml"));
        ConfigWatcher watcher = watcher();
        assertThat(look(watcher)).isEqualTo("one");
        Path next = Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..2026_02"));
        Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);

        assertThat(List.of(look(watcher), look(watcher), look(watcher))).containsExactly("-", "two", "-");
    }

    @Test
    void aChangeThatLeavesSizeAndTimeAsTheyWereIsSeenWhileTheTimeIsYoung() throws IOException {
        FileTime time = FileTime.from(Instant.now().plusSeconds(3600));
        Files.setLastModifiedTime(write("routes.yaml", routes("one")), time);
        ConfigWatcher watcher = watcher();
        look(watcher);
        Files.setLastModifiedTime(write("routes.yaml", routes("two")), time);

        assertThat(List.of(look(watcher), look(watcher))).containsExactly("-", "two");
    }

    @Test
    void aFileThatIsTouchedAndSaysTheSameIsNoChange() throws IOException {
        Path file = write("routes.yaml", routes("one"));
        ConfigWatcher watcher = watcher();
        look(watcher);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(List.of(look(watcher), look(watcher))).containsExactly("-", "-");
    }

    @Test
    void filesThatComeAndGoAreChanges() throws IOException {
        write("a.yaml", routes("one"));
        ConfigWatcher watcher = watcher();
        look(watcher);
        write("b.yaml", "broken: [");
        assertThat(List.of(look(watcher), look(watcher), look(watcher))).containsExactly("-", "refused", "-");
        Files.delete(folder.resolve("b.yaml"));

        assertThat(List.of(look(watcher), look(watcher))).containsExactly("-", "one");
    }

    @Test
    void whatHasGoneAltogetherIsRefusedAndNotAnEmptyConfiguration() throws IOException {
        Path file = write("routes.yaml", routes("one"));
        ConfigWatcher watcher = watcher();
        look(watcher);
        Files.delete(file);

        assertThat(List.of(look(watcher), look(watcher))).containsExactly("-", "refused");
    }

    @Test
    @Timeout(60)
    void runLooksUntilItsThreadIsInterrupted() throws IOException {
        write("routes.yaml", routes("one"));
        List<Optional<String>> seen = new ArrayList<>();
        watcher().run(Duration.ofMillis(10), result -> {
            seen.add(result.config()
                    .map(config -> config.gateways().get(0).name().toString()));
            if (seen.size() == 2) {
                Thread.currentThread().interrupt();
            } else {
                overwrite();
            }
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).containsExactly(Optional.of("one"), Optional.of("two"));
    }

    private void overwrite() {
        try {
            write("routes.yaml", routes("two"));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
