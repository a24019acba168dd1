package io.waymark.routing.testkit.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds check files. */
public final class CheckFiles {

    /** How the name of a check file ends. */
    public static final String SUFFIX = ".checks.yaml";

    private CheckFiles() {}

    /**
     * The files among the paths, and the check files in and below the directories among them; those of one path in the order of their
     * names.
     *
     * @throws IllegalArgumentException if there is none, so that tests of nothing do not pass
     * @throws UncheckedIOException if a path is not there or cannot be read
     */
    public static List<Path> below(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> all = Files.walk(path)) {
                all.filter(file -> file.equals(path) ? Files.isRegularFile(file) : isCheckFile(file))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException fault) {
                throw new UncheckedIOException("cannot read " + path, fault);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("paths: no *" + SUFFIX + " below " + paths);
        }
        return files;
    }

    private static boolean isCheckFile(Path file) {
        return file.toString().endsWith(SUFFIX);
    }
}
