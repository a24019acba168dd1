package io.waymark.docs.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Follows a page: its blocks are run in their order, and later ones see what earlier ones left. Not for use by several threads. */
final class Session {

    /** What is shown to be typed and stands in no example: these are what the continuous check itself begins with. */
    private static final Set<String> BUILD_COMMANDS = Set.of("./mvnw -B verify");

    private final Path root;
    private final Workplace workplace;
    private String statements = "";
    private String printed = "";

    Session(Path root, Workplace workplace) {
        this.root = root;
        this.workplace = workplace;
    }

    /** What the text of the block should be; fails where that is not the question. */
    String run(Block block) throws IOException, InterruptedException {
        return switch (block.language()) {
            case "console" -> ConsoleBlock.run(workplace, block.text());
            case "yaml", "json" -> file(block);
            case "java" -> java(block);
            case "text" -> output();
            case "sh" -> buildCommands(block);
            case "xml" -> DependencyBlock.check(root, block.text());
            default ->
                throw new AssertionError(
                        "a block is console, yaml, json, java, text (the output of the Java before it), "
                                + "xml (dependencies) or sh, not `" + block.language() + "`");
        };
    }

    private String file(Block block) throws IOException {
        String name = block.value("file");
        if (name.isEmpty()) {
            throw new AssertionError("a file is shown, and no `<!-- file: NAME -->` before it says which");
        }
        workplace.write(name, block.text());
        return block.text();
    }

    private String java(Block block) throws IOException, InterruptedException {
        String source = block.value("source");
        if (!source.isEmpty()) {
            return quoted(block, source);
        }
        statements = block.is("continued") ? statements + block.text() : block.text();
        JavaBlock java = new JavaBlock(statements);
        Path classes = workplace.directory().resolve("classes-" + block.line());
        if (block.is("run")) {
            printed = java.run(workplace, classes);
        } else {
            java.compile(classes);
        }
        return block.text();
    }

    /** The text if it stands in the file, line for line; else the whole file. */
    private String quoted(Block block, String source) throws IOException {
        String content = Files.readString(root.resolve(source));
        return unindented(content).contains(unindented(block.text())) ? block.text() : content;
    }

    private static String unindented(String text) {
        return text.replaceAll("(?m)^ +", "");
    }

    private String output() {
        String last = printed;
        printed = "";
        if (last.isEmpty()) {
            throw new AssertionError("text is the output of the Java before it, and there is none");
        }
        return last;
    }

    private static String buildCommands(Block block) {
        block.text().lines().filter(line -> !BUILD_COMMANDS.contains(line)).forEach(line -> {
            throw new AssertionError("no check runs `" + line + "`; write it as console, or it is unproved");
        });
        return block.text();
    }

    /** Fails if a program printed what the page does not show. */
    void end() {
        if (!printed.isEmpty()) {
            throw new AssertionError("the page does not show this output:\n" + printed);
        }
    }
}
