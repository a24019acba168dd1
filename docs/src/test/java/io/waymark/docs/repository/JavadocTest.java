package io.waymark.docs.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documentation stands in the code: on every public thing, and on every package. */
class JavadocTest {

    @ParameterizedTest
    @EnumSource(Published.class)
    void everyPublicTypeAndMemberSaysWhatItIs(Published module) throws IOException {
        assertThat(Undocumented.in(sources(module))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Published.class)
    void everyPackageHasAMapAndNoNulls(Published module) throws IOException {
        Set<Path> packages = sources(module).stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            Path map = folder.resolve("package-info.java");
            assertThat(map).exists();
            assertThat(Files.readString(map)).startsWith("/**").contains("@NullMarked");
        });
    }

    /** A package of tests alone has one too. */
    @Test
    void everyPackageOfTestsIsMarkedAgainstNulls() throws IOException {
        assertThat(Tree.files(".java")).filteredOn(JavadocTest::isTest).allSatisfy(file -> {
            Path here = file.resolveSibling("package-info.java");
            Path there = Path.of(here.toString().replace("/src/test/java", "/src/main/java"));
            assertThat(Files.exists(here) || Files.exists(there))
                    .as("package-info.java beside %s", Tree.name(file))
                    .isTrue();
        });
    }

    private static boolean isTest(Path file) {
        return Tree.name(file).contains("/src/test/java/");
    }

    private static List<Path> sources(Published module) throws IOException {
        return Tree.files(module.folder().resolve("src/main/java"));
    }
}
