package io.waymark.docs.conformance;

import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.CheckFileReader;
import io.waymark.routing.testkit.checks.CheckFiles;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one check file shows; {@code path-normalisation.secure.checks.yaml} is of the feature {@code path-normalisation}.
 *
 * @param dialect the folder
 * @param name the name of the file as far as its first dot
 * @param fileName the name of the file
 * @param what the comment on top of its configuration
 * @param checks how many checks it holds
 * @param inferred how many of them rest on no sentence of a source
 */
record Feature(String dialect, String name, String fileName, String what, int checks, int inferred) {

    private static final String MARK = "# inferred";

    /** The features of all check files below a folder, in the order of their paths. */
    static List<Feature> below(Path folder) {
        return CheckFiles.below(List.of(folder)).stream().map(Feature::of).toList();
    }

    private static Feature of(Path path) {
        CheckFileReader reader = new CheckFileReader();
        CheckFile file =
                reader.read(path).orElseThrow(() -> new AssertionError(ProblemRenderer.render(reader.problems())));
        int depth = path.getNameCount();
        String fileName = path.getName(depth - 1).toString();
        Path config = file.configs().get(file.configs().size() - 1);
        long inferred =
                lines(path).stream().filter(line -> line.strip().equals(MARK)).count();
        return new Feature(
                path.getName(depth - 2).toString(),
                fileName.substring(0, fileName.indexOf('.')),
                fileName,
                comment(config),
                file.checks().size(),
                Math.toIntExact(inferred));
    }

    private static String comment(Path config) {
        if (Files.isDirectory(config)) {
            return "";
        }
        List<String> comment =
                lines(config).stream().takeWhile(line -> line.startsWith("# ")).toList();
        return String.join(" ", comment.stream().map(line -> line.substring(2)).toList())
                .replace("|", "\\|");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new AssertionError(file + " cannot be read", fault);
        }
    }
}
