package io.waymark.routing.testkit.hostile;

import io.waymark.routing.yaml.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An input made to cost the loader time or memory.
 *
 * @param name what is hostile in it; an end of {@code .json} makes it JSON
 * @param expected a problem that must be told
 * @param beginning what stands before the pieces
 * @param piece what stands in it again and again
 * @param times how often
 */
record HostileInput(String name, ProblemCode expected, String beginning, String piece, int times) {

    private static final int MEBI = 1 << 20;
    private static final String NODE =
            "apiVersion: appmesh.k8s.aws/v1beta2\nkind: VirtualNode\nmetadata: {name: a}\nspec:\n";

    static final List<HostileInput> ALL = List.of(
            of("10 MB of blanks", ProblemCode.LIMIT, "a:", " ", 10 * MEBI),
            of("10 MB of line ends", ProblemCode.LIMIT, "a:", "\n", 10 * MEBI),
            of("10 MB of nothing but line ends", ProblemCode.NOTHING_TO_ROUTE, "", "\n", 10 * MEBI),
            of("10 MB of one comment", ProblemCode.LIMIT, "#", "x", 10 * MEBI),
            of("60 MB of comments, each as long as a line may be", ProblemCode.NOTHING_TO_ROUTE, "", line("#"), 240),
            of("a document of comments, each as long as a line may be", ProblemCode.REQUIRED, "a: 1\n", line("#"), 11),
            of("a document of values, each as long as may be", ProblemCode.REQUIRED, "a:\n", line("- "), 11),
            of(
                    "60 MB of documents with values as long as may be",
                    ProblemCode.REQUIRED,
                    "",
                    line("a: ") + "---\n",
                    240),
            of("3 MB of brackets", ProblemCode.LIMIT, "", "[", 3 * MEBI),
            of("3 MB of brackets, each on its line", ProblemCode.LIMIT, "", "[\n", 3 * MEBI / 2),
            of("braces", ProblemCode.LIMIT, "", "{a: ", 60_000),
            of("dashes", ProblemCode.LIMIT, "", "- ", 100_000),
            of("question marks", ProblemCode.LIMIT, "", "? ", 100_000),
            of("blocks a thousand deep", ProblemCode.LIMIT, steps(1000), "", 0),
            of("a million tiny documents", ProblemCode.REQUIRED, "", "a: 1\n---\n", MEBI),
            of("a million empty documents", ProblemCode.NOTHING_TO_ROUTE, "", "---\n", MEBI),
            of("a million commented documents", ProblemCode.NOTHING_TO_ROUTE, "", "---\n# a\n", MEBI),
            of("a million broken documents", ProblemCode.SYNTAX, "", "[\n---\n", MEBI),
            of("700 000 values", ProblemCode.LIMIT, "a:\n", "- 1\n", 700_000),
            of("the same key 300 000 times", ProblemCode.DUPLICATE_KEY, "", "a: 1\n", 300_000),
            of("the same key 25 000 times in one line", ProblemCode.DUPLICATE_KEY, "{", "a: b, ", 25_000),
            of("40 000 tags", ProblemCode.FORBIDDEN_YAML, "a:\n", "- !!x y\n", 40_000),
            of("an alias bomb", ProblemCode.LIMIT, bomb(30), "", 0),
            of("collections that nest through aliases", ProblemCode.LIMIT, tower(49), "", 0),
            of("90 000 aliases of a large value", ProblemCode.REQUIRED, line("a: &a ") + "b:\n", "- *a\n", 90_000),
            of("45 000 anchors", ProblemCode.REQUIRED, "a:\n", "- &a [x]\n", 45_000),
            of("merges of merges", ProblemCode.LIMIT, merges(40), "", 0),
            of("a quote that is never closed", ProblemCode.SYNTAX, "a: \"", "x".repeat(200) + "\n", 14_000),
            of("a folded text of blank lines", ProblemCode.REQUIRED, "a: >\n  x\n", "\n", 2_900_000),
            of("directives without a document", ProblemCode.NOTHING_TO_ROUTE, "", "%YAML 1.1\n", 250_000),
            of("a tag of escapes", ProblemCode.SYNTAX, "a: !<", "%41", 80_000),
            of("40 000 unknown fields", ProblemCode.UNKNOWN_FIELD, NODE + fields(40_000), "", 0),
            of("40 000 labels", ProblemCode.REQUIRED, "kind: A\nmetadata:\n  labels:\n" + labels(40_000), "", 0),
            of("60 MB of NUL", ProblemCode.NOT_TEXT, "a: ", "\0", 60 * MEBI),
            of("more than 64 MB", ProblemCode.LIMIT, "", "# comment\n", 7 * MEBI),
            of("half a million nested objects.json", ProblemCode.LIMIT, "", "{\"a\":", MEBI / 2),
            of("three million nested lists.json", ProblemCode.LIMIT, "", "[", 3 * MEBI),
            of("a number of 3 MB.json", ProblemCode.LIMIT, "{\"a\": ", "9", 3_000_000),
            of("an exponent of 3 MB.json", ProblemCode.LIMIT, "{\"a\": 1e", "9", 3_000_000),
            of("a text of 3 MB.json", ProblemCode.SYNTAX, "{\"a\": \"", "x", 3_000_000),
            of("a key of 3 MB.json", ProblemCode.SYNTAX, "{\"", "x", 3_000_000),
            of("60 MB in one line.json", ProblemCode.LIMIT, "{\"a\": \"", "x", 60 * MEBI),
            of("a million objects in one line.json", ProblemCode.REQUIRED, "", "{}", MEBI),
            of("the same key 300 000 times.json", ProblemCode.DUPLICATE_KEY, "{", "\"a\":1,", 300_000));

    private static HostileInput of(String name, ProblemCode expected, String beginning, String piece, int times) {
        return new HostileInput(name, expected, beginning, piece, times);
    }

    /** A line a little shorter than the limit. */
    private static String line(String beginning) {
        return beginning + "x".repeat(260_000) + "\n";
    }

    private static String steps(int count) {
        return lines(count, i -> " ".repeat(i) + "a:");
    }

    private static String bomb(int count) {
        return "a0: &a0 [x, x]\n" + lines(count, i -> "a%d: &a%d [*a%d, *a%d]".formatted(i + 1, i + 1, i, i));
    }

    private static String tower(int count) {
        String high = "[".repeat(30) + "%s" + "]".repeat(30);
        return "a0: &a0 [x]\n" + lines(count, i -> "a%d: &a%d ".formatted(i + 1, i + 1) + high.formatted("*a" + i));
    }

    private static String merges(int count) {
        return "a0: &a0 {k: v}\n"
                + lines(count, i -> "a%d: &a%d {<<: [*a%d, *a%d], k%d: v}".formatted(i + 1, i + 1, i, i, i));
    }

    private static String fields(int count) {
        return lines(count, i -> "  field" + i + "x".repeat(30) + ": 1");
    }

    private static String labels(int count) {
        return lines(count, i -> "    label" + i + ": x");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The input, made as it is read, so that it takes no memory of its own. */
    InputStream open() {
        byte[] start = beginning.getBytes(StandardCharsets.UTF_8);
        byte[] again = piece.getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(start), new Repeated(again, times));
    }
}
