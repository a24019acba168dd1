package io.waymark.docs.examples;

import io.waymark.routing.cli.Waymark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory in which a page is followed: empty at first but for links to the examples, as if the reader stood in a clone.
 *
 * @param directory where it is
 */
record Workplace(Path directory) {

    /** What a command printed, on both streams, and its exit code. */
    record Result(String output, int exitCode) {}

    /** Makes the directory anew. */
    static Workplace make(Path directory, Path root) throws IOException {
        clear(directory);
        for (String shared : List.of("docs/examples", "conformance")) {
            // Never all of docs: this directory lies below it, and whoever follows links here would walk in a circle.
            Path link = directory.resolve(shared);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, root.resolve(shared));
        }
        return new Workplace(directory);
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> below = Files.walk(directory)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Writes a file that a page shows. */
    void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    /** Runs the waymark command inside this process, as if the directory were the current one. */
    Result waymark(List<String> arguments) {
        StringWriter text = new StringWriter();
        PrintWriter both = new PrintWriter(text, true);
        int exitCode =
                Waymark.run(both, both, arguments.stream().map(this::place).toArray(String[]::new));
        return new Result(text.toString().replace(directory + "/", ""), exitCode);
    }

    private String place(String argument) {
        boolean file = !argument.isEmpty() && !argument.contains("://") && Files.exists(directory.resolve(argument));
        return file ? directory.resolve(argument).toString() : argument;
    }

    /** Runs another program in the directory. */
    Result program(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(output, process.waitFor());
    }
}
