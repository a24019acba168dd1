package io.waymark.routing.engine.agreement;

import io.waymark.routing.testkit.random.Shrinker;
import io.waymark.routing.testkit.random.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in files: comments for people, each line behind {@code #}, then the case as {@link CaseWriter} writes it. */
final class CaseFile {

    /** Where saved cases stand; a case stays there when its fault is mended. */
    static final Path FOLDER = Path.of("src", "test", "cases");

    private CaseFile() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Case read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Case read(String text) {
        String value = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        return (Case) CaseReader.value(value);
    }

    static String text(Case saved, String comment) {
        String comments = comment.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
        return comments + CaseWriter.text(saved) + "\n";
    }

    /** Writes a case, and gives the file. */
    static Path save(Case failed, String name, String comment) {
        try {
            return Files.writeString(Files.createDirectories(FOLDER).resolve(name + ".case"), text(failed, comment));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Makes a case small and writes it, so that every later run tries it.
     *
     * @param run how to repeat the run that found it
     * @return what was written where, for the message of the test
     */
    static String saveSmallest(Case found, String name, String run) {
        Trial smallest = Shrinker.shrink(
                found.trial(), trial -> found.with(trial).difference().isPresent());
        Case small = found.with(smallest);
        String comment = small.difference().orElse("") + "\npolicy " + small.policy() + ", random value "
                + small.random() + "\n" + smallest;
        return "saved as " + save(small, name, run + "\n" + comment) + "\n" + comment;
    }
}
