package io.waymark.docs.repository;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository, without what a build or an editor leaves there. */
final class Tree {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> LEFT_OUT =
            Set.of("target", ".git", ".idea", ".vscode", ".settings", ".flattened-pom.xml");

    private Tree() {}

    static List<Path> files() throws IOException {
        return files(ROOT);
    }

    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isLeftOut(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isLeftOut(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    static List<Path> files(String ending) throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /** The file as the repository names it. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** The places of a pattern in a text file, as {@code file:line: text}; none in a file that is no text. */
    static Stream<String> places(Path file, Pattern pattern) {
        List<String> lines = lines(file);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                places.add(name(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
        }
        return places.stream();
    }

    /** The lines of a text file; none of a file that is no text. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException noText) {
            return List.of();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isLeftOut(Path path) {
        return LEFT_OUT.contains(path.getFileName().toString());
    }
}
