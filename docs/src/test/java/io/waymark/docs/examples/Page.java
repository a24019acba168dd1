package io.waymark.docs.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in Markdown.
 *
 * @param path the file
 * @param lines its lines
 * @param blocks its fenced blocks, in order
 */
record Page(Path path, List<String> lines, List<Block> blocks) {

    private static final Pattern FENCE = Pattern.compile("( *)```+(.*)");
    private static final Pattern MARKER = Pattern.compile(" *<!-- (.*) -->");

    /** Reads a file; a block that is never closed fails. */
    static Page read(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(at));
            if (fence.matches()) {
                Block block = block(lines, at, fence.group(1), fence.group(2).strip());
                blocks.add(block);
                at += block.height() + 1;
            }
            at++;
        }
        return new Page(path, lines, List.copyOf(blocks));
    }

    private static Block block(List<String> lines, int open, String indent, String language) {
        Matcher marker = MARKER.matcher(open == 0 ? "" : lines.get(open - 1));
        StringBuilder text = new StringBuilder();
        int at = open + 1;
        while (at < lines.size() && !FENCE.matcher(lines.get(at)).matches()) {
            String line = lines.get(at);
            text.append(line.startsWith(indent) ? line.substring(indent.length()) : line)
                    .append('\n');
            at++;
        }
        if (at == lines.size()) {
            throw new AssertionError("the block in line " + (open + 1) + " is never closed");
        }
        return new Block(language, marker.matches() ? marker.group(1) : "", text.toString(), indent, open + 1);
    }

    /** Writes the page with other texts in some of its blocks. */
    void write(Map<Block, String> texts) throws IOException {
        List<String> changed = new ArrayList<>(lines);
        texts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Block, String> entry) ->
                                entry.getKey().line())
                        .reversed())
                .forEach(entry -> replace(changed, entry.getKey(), entry.getValue()));
        Files.write(path, changed);
    }

    private static void replace(List<String> lines, Block block, String text) {
        List<String> inside = lines.subList(block.line(), block.line() + block.height());
        inside.clear();
        text.lines().map(line -> line.isEmpty() ? line : block.indent() + line).forEach(inside::add);
    }
}
