package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads files and directories into documents. A directory is read with everything below it whose name ends in {@code .yaml}, {@code .yml}
 * or {@code .json}, in the order of the paths; hidden files and check files ({@code *.checks.yaml}) are left out.
 */
public final class SourceReader {

    private final Limits limits;
    private final Problems problems;
    private long bytesRead;

    /** Reads within the limits, and notes what is wrong. */
    public SourceReader(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** The documents of a file or directory. */
    public List<SourceNode> read(Path path) {
        List<SourceNode> documents = new ArrayList<>();
        for (Path file : files(path)) {
            bytes(file, documents);
        }
        return documents;
    }

    /** The documents of a text. JSON is told by the end of the file's name, or by its first character where the name does not say. */
    public List<SourceNode> read(String file, byte[] bytes) {
        bytesRead += bytes.length;
        if (bytesRead > limits.totalBytes()) {
            problems.add(
                    ProblemCode.LIMIT, Place.file(file), "more than " + limits.totalBytes() + " bytes of input", "");
            return List.of();
        }
        SourceText source = SourceText.decode(file, bytes).orElse(null);
        if (source == null) {
            problems.add(
                    ProblemCode.NOT_TEXT,
                    Place.file(file),
                    "this is neither UTF-8 nor UTF-16 text",
                    "save it as UTF-8");
            return List.of();
        }
        if (!new SizeGuard(source, limits, problems).admits()) {
            return List.of();
        }
        return isJson(source)
                ? new JsonSource(source, limits, problems).documents()
                : new YamlSource(source, limits, problems).documents();
    }

    private void bytes(Path file, List<SourceNode> documents) {
        try {
            if (Files.size(file) > limits.totalBytes()) {
                problems.add(
                        ProblemCode.LIMIT,
                        Place.file(file.toString()),
                        "more than " + limits.totalBytes() + " bytes",
                        "");
                return;
            }
            documents.addAll(read(file.toString(), Files.readAllBytes(file)));
        } catch (IOException fault) {
            unreadable(file, fault);
        }
    }

    private List<Path> files(Path path) {
        if (!Files.exists(path)) {
            problems.add(ProblemCode.UNREADABLE, Place.file(path.toString()), "there is no such file or directory", "");
            return List.of();
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(file -> isConfiguration(path.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException fault) {
            unreadable(path, fault);
            return List.of();
        }
    }

    private void unreadable(Path path, Exception fault) {
        problems.add(
                ProblemCode.UNREADABLE, Place.file(path.toString()), "this cannot be read: " + fault.getMessage(), "");
    }

    private static boolean isConfiguration(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return named && !name.endsWith(".checks.yaml");
    }

    private static boolean isJson(SourceText source) {
        String name = source.file().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        return name.endsWith(".json") || source.text().stripLeading().startsWith("{");
    }
}
