package io.waymark.routing.yaml.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of value where another kind of field is: told once, at the value or its key, with what to write instead. */
class WrongTypeTest {

    /** A kind of field, how it is read, and which values are of its type. */
    private record Field(String name, Consumer<ObjectReader> read, List<String> fitting) {}

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "text", reader -> reader.text("a"), List.of("abc", "\"5\"", "2026-09-30", "22:22", "'true'", "''")),
            new Field("whole number", reader -> reader.integer("a", 0, 10), List.of("5")),
            new Field("boolean", reader -> reader.bool("a"), List.of("true")),
            new Field("choice", reader -> reader.choice("a", Map.of("abc", 1)), List.of("abc")),
            new Field("mapping", reader -> reader.object("a").ifPresent(each -> each.text("b")), List.of("{b: c}")),
            new Field(
                    "list of mappings",
                    reader -> reader.objects("a", 0, 9).forEach(each -> each.text("b")),
                    List.of("[{b: c}]")),
            new Field("list of texts", reader -> reader.texts("a", 0, 9), List.of("[x]")),
            new Field("list of whole numbers", reader -> reader.integers("a", 0, 9, 0, 9), List.of("[7]")),
            new Field("list of choices", reader -> reader.choices("a", 0, 9, Map.of("x", 1)), List.of("[x]")),
            new Field("mapping of texts", reader -> reader.textMap("a"), List.of("{b: c}")));

    private static final List<String> VALUES = List.of(
            "abc",
            "\"5\"",
            "5",
            "-5",
            "99",
            "007",
            "0x10",
            "1e3",
            "1.5",
            ".inf",
            "99999999999999999999",
            "2026-09-30",
            "22:22",
            "true",
            "yes",
            "'true'",
            "~",
            "null",
            "''",
            "[x]",
            "[7]",
            "[1.5]",
            "[true]",
            "[[x]]",
            "[~]",
            "{b: c}",
            "{b: 5}",
            "{b: [c]}",
            "[{b: c}]",
            "[{b: 5}]");

    static Stream<Arguments> pairs() {
        return FIELDS.stream()
                .flatMap(field -> VALUES.stream()
                        .filter(value -> !field.fitting().contains(value))
                        .map(value -> Arguments.of(field.name(), value, field.read())));
    }

    @ParameterizedTest(name = "{1} for a {0}")
    @MethodSource("pairs")
    void isToldWithItsPlaceAndWhatToWrite(String name, String value, Consumer<ObjectReader> read) throws IOException {
        List<Problem> problems = read(value, read);

        assertThat(problems).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.place().line()).isEqualTo(1);
            assertThat(problem.place().column()).isBetween(1, 4 + value.length());
            assertThat(problem.field()).startsWith("a");
            assertThat(problem.message()).isNotEmpty();
            assertThat(problem.help()).as(problem.message()).isNotEmpty();
        });
    }

    @ParameterizedTest(name = "{1} for a {0}")
    @MethodSource("fitting")
    void whatFitsIsTaken(String name, String value, Consumer<ObjectReader> read) throws IOException {
        assertThat(read(value, read)).as(name).isEmpty();
    }

    static Stream<Arguments> fitting() {
        return FIELDS.stream()
                .flatMap(field ->
                        field.fitting().stream().map(value -> Arguments.of(field.name(), value, field.read())));
    }

    private static List<Problem> read(String value, Consumer<ObjectReader> read) throws IOException {
        Problems problems = new Problems();
        List<SourceNode> documents = new ArrayList<>();
        byte[] text = ("a: " + value + "\n").getBytes(StandardCharsets.UTF_8);
        new SourceReader(Limits.DEFAULT, problems, documents::add).read("a.yaml", new ByteArrayInputStream(text));
        documents.forEach(document -> read.accept(
                new ObjectReader((SourceNode.Mapping) document, "", new ReadContext("object", problems, false))));
        return problems.sorted().stream()
                .filter(problem -> problem.code() != ProblemCode.MORE)
                .toList();
    }
}
