package io.waymark.docs.repository;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules that are published, and what each may stand on. A module without a descriptor names its public packages here. */
@SuppressWarnings("ImmutableEnumChecker") // List.of and Set.of make what never changes.
enum Published {
    API("routing-api", Set.of(), List.of(), List.of()),
    YAML("routing-yaml", Set.of(), List.of(API), List.of("org.yaml.snakeyaml", "tools.jackson")),
    ENGINE(
            "routing-engine",
            Set.of("io.waymark.routing.engine"),
            List.of(API),
            List.of("com.google.re2j", "com.sun.management")),
    TESTKIT(
            "routing-testkit",
            Set.of(
                    "io.waymark.routing.testkit",
                    "io.waymark.routing.testkit.assertj",
                    "io.waymark.routing.testkit.checks",
                    "io.waymark.routing.testkit.junit",
                    "io.waymark.routing.testkit.random",
                    "io.waymark.routing.testkit.reference",
                    "io.waymark.routing.testkit.small"),
            List.of(API, YAML),
            List.of(
                    "com.google.re2j",
                    "org.assertj.core",
                    "org.junit.jupiter.api",
                    "org.junit.jupiter.params",
                    "org.junit.platform.commons.support")),
    /** A command: what it offers is its command line, so it has no public packages. */
    CLI("routing-cli", Set.of(), List.of(API, YAML, ENGINE, TESTKIT), List.of("picocli", "tools.jackson"));

    private final String folder;
    private final Set<String> named;
    private final List<Published> below;
    private final List<String> libraries;

    Published(String folder, Set<String> named, List<Published> below, List<String> libraries) {
        this.folder = folder;
        this.named = named;
        this.below = below;
        this.libraries = libraries;
    }

    /** The modules that others embed. */
    static Stream<Published> embedded() {
        return Stream.of(API, YAML, ENGINE);
    }

    /** The modules that run inside the programs of others. */
    static Stream<Published> libraries() {
        return Stream.of(API, YAML, ENGINE, TESTKIT);
    }

    Path folder() {
        return Tree.ROOT.resolve(folder);
    }

    private Path compiled() {
        return folder().resolve("target").resolve("classes");
    }

    /** Its own classes. */
    JavaClasses classes() {
        return new ClassFileImporter().importPath(compiled());
    }

    /** The packages that are there for users. */
    Set<String> publicPackages() {
        Path descriptor = compiled().resolve("module-info.class");
        if (!Files.exists(descriptor)) {
            return named;
        }
        try (InputStream in = Files.newInputStream(descriptor)) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Whether a class of this module may use another. */
    boolean mayUse(JavaClass other, Set<String> ownPackages) {
        String name = other.getBaseComponentType().getPackageName();
        return other.getBaseComponentType().isPrimitive()
                || ownPackages.contains(name)
                || isIn("java", name)
                || isIn("org.jspecify.annotations", name)
                || libraries.stream().anyMatch(library -> isIn(library, name));
    }

    /** The packages of this module and of those it may use. */
    Set<String> reach() {
        Set<String> packages = packages();
        below.forEach(module -> packages.addAll(module.packages()));
        return packages;
    }

    private Set<String> packages() {
        return classes().stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isIn(String root, String name) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    @Override
    public String toString() {
        return folder;
    }
}
