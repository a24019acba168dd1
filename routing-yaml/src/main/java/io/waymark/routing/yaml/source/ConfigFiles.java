package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds the configuration files below a directory: those whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, in the order of
 * their paths. Hidden files and directories are left out, and so are check files ({@code *.checks.yaml}). Symbolic links are followed, as
 * Kubernetes mounts a ConfigMap through them.
 */
final class ConfigFiles extends SimpleFileVisitor<Path> {

    private static final int MAX_DEPTH = 64;

    private final Path root;
    private final Problems problems;
    private final List<Path> files = new ArrayList<>();

    private ConfigFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** A file itself, whatever its name and kind; or the configuration files below a directory. */
    static List<Path> at(Path path, Problems problems) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        ConfigFiles visitor = new ConfigFiles(path, problems);
        try {
            Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, visitor);
        } catch (IOException fault) {
            unreadable(path, fault, problems);
        }
        if (visitor.files.isEmpty() && !problems.hasErrors()) {
            problems.add(
                    ProblemCode.NOTHING_TO_ROUTE,
                    Place.file(path.toString()),
                    "no file in this directory is a configuration",
                    "the names of configuration files end in .yaml, .yml or .json");
        }
        return visitor.files.stream().sorted().toList();
    }

    /** Tells why a file or directory cannot be read. */
    static void unreadable(Path path, IOException fault, Problems problems) {
        problems.noteLoss();
        String message;
        if (fault instanceof NoSuchFileException) {
            message = Files.isSymbolicLink(path)
                    ? "this link leads to a file that is not there"
                    : "there is no such file or directory";
        } else if (fault instanceof AccessDeniedException) {
            message = "there is no permission to read this";
        } else if (fault instanceof FileSystemLoopException) {
            message = "this link leads back to a directory above it";
        } else {
            message = "this cannot be read: " + fault.getMessage();
        }
        problems.add(ProblemCode.UNREADABLE, Place.file(path.toString()), message, "");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = !directory.equals(root) && isHidden(directory);
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isConfiguration(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
            files.add(file);
        } else if (attributes.isSymbolicLink()) {
            unreadable(file, new NoSuchFileException(file.toString()), problems);
        } else if (!attributes.isDirectory()) {
            unreadable(file, new IOException("it is no ordinary file"), problems);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
        if (!isHidden(file)) {
            unreadable(file, fault, problems);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static boolean isConfiguration(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return named && !isHidden(file) && !name.endsWith(".checks.yaml");
    }
}
