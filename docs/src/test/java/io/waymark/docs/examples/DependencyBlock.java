package io.waymark.docs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds dependencies that a page tells to write against the poms of this build: the artifacts and their version are there. */
final class DependencyBlock {

    private static final Pattern GROUP = Pattern.compile("<groupId>(.*?)</groupId>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");
    private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");

    private DependencyBlock() {}

    /** The text, if all of it holds. */
    static String check(Path root, String text) throws IOException {
        String parent = Files.readString(root.resolve("pom.xml"));
        String bom = Files.readString(root.resolve("bom/pom.xml"));
        List<String> groups = all(GROUP, text);
        assertThat(groups).isNotEmpty().hasSameSizeAs(all(ARTIFACT, text)).containsOnly(first(GROUP, parent));
        assertThat(all(ARTIFACT, bom)).containsAll(all(ARTIFACT, text));
        assertThat(all(VERSION, text)).containsOnly(first(VERSION, parent));
        return text;
    }

    private static String first(Pattern pattern, String text) {
        return all(pattern, text).get(0);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
