package io.waymark.routing.yaml.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit lets pass what is as large as it says, and refuses one more, at its place. */
class LimitsTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(Limits.builder().totalBytes(4), "a.yaml", "a: 1", "a: 12", "a.yaml"),
                Arguments.of(Limits.builder().documentChars(9), "a.yaml", "a: 1\nb: 2", "a: 1\nb: 22", "a.yaml:1:1"),
                Arguments.of(
                        Limits.builder().documentChars(6),
                        "a.yaml",
                        "a: 12\n---\na: 1",
                        "a: 1\n---\na: 1234",
                        "a.yaml:3:1"),
                Arguments.of(Limits.builder().documentChars(9), "a.json", "{\"a\": 12}", "{\"a\": 123}", "a.json"),
                Arguments.of(Limits.builder().lineChars(5), "a.yaml", "a: 12\nb: 1", "b: 1\na: 123", "a.yaml:2:1"),
                Arguments.of(Limits.builder().scalarChars(3), "a.yaml", "a: abc", "a: abcd", "a.yaml:1:4"),
                Arguments.of(
                        Limits.builder().scalarChars(3),
                        "a.json",
                        "{\"a\": \"abc\"}",
                        "{\"a\": \"abcd\"}",
                        "a.json:1:7"),
                Arguments.of(Limits.builder().keyChars(3), "a.yaml", "abc: 1", "abcd: 1", "a.yaml:1:1"),
                Arguments.of(Limits.builder().keyChars(3), "a.json", "{\"abc\": 1}", "{\"abcd\": 1}", "a.json:1:2"),
                Arguments.of(Limits.builder().numberChars(3), "a.yaml", "a: -12", "a: -123", "a.yaml:1:4"),
                Arguments.of(Limits.builder().numberChars(3), "a.yaml", "a: \"1234\"", "a: 12.3", "a.yaml:1:4"),
                Arguments.of(Limits.builder().numberChars(3), "a.json", "{\"a\": 1.5}", "{\"a\": 1e10}", "a.json:1:7"),
                Arguments.of(Limits.builder().depth(2), "a.yaml", "a: [1]", "a: [[1]]", "a.yaml:1:5"),
                Arguments.of(Limits.builder().depth(2), "a.json", "{\"a\": [1]}", "{\"a\": [[1]]}", "a.json:1:8"),
                Arguments.of(
                        Limits.builder().depth(3),
                        "a.yaml",
                        "a: &x [1]\nb: [*x]",
                        "a: &x [1]\nb: [[*x]]",
                        "a.yaml:2:6"),
                Arguments.of(
                        Limits.builder().aliases(1),
                        "a.yaml",
                        "a: &x [1]\nb: *x",
                        "a: &x [1]\nb: *x\nc: *x",
                        "a.yaml:3:4"),
                Arguments.of(Limits.builder().nodes(5), "a.yaml", "a: 1\nb: 2", "a: 1\nb: 2\nc: 3", "a.yaml:3:1"),
                Arguments.of(
                        Limits.builder().nodes(8), "a.yaml", "a: &x [1]\nb: *x", "a: &x [1, 2]\nb: *x", "a.yaml:2:4"),
                Arguments.of(Limits.builder().nodes(3), "a.json", "{\"a\": 1}", "{\"a\": [1]}", "a.json:1:8"),
                Arguments.of(
                        Limits.builder().documents(2),
                        "a.yaml",
                        "a: 1\n---\n---\nb: 2",
                        "a: 1\n---\nb: 2\n---\nc: 3",
                        "a.yaml:5:1"),
                Arguments.of(Limits.builder().documents(1), "a.json", "{}", "{} {}", "a.json:1:4"),
                Arguments.of(
                        Limits.builder().totalNodes(6),
                        "a.yaml",
                        "a: 1\n---\nb: 2",
                        "a: 1\n---\nb: [2]",
                        "a.yaml:3:5"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aLimitIsTheMostThatPasses(Limits.Builder limits, String name, String within, String beyond, String place)
            throws IOException {
        assertThat(read(limits.build(), name, within)).isEmpty();
        assertThat(read(limits.build(), name, beyond)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT);
            assertThat(problem.place()).hasToString(place);
        });
    }

    @Test
    void theTotalsCountOverAllInputsOfALoading() throws IOException {
        Problems problems = new Problems();
        SourceReader reader = new SourceReader(Limits.builder().totalBytes(9).build(), problems, document -> {});
        reader.read("a.yaml", bytes("a: 12"));
        reader.read("b.yaml", bytes("b: 12"));
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("b.yaml"));
    }

    @Test
    void theDefaultsAreThoseOfTheSpecification() {
        assertThat(Limits.DEFAULT)
                .isEqualTo(new Limits(
                        64L * 1024 * 1024,
                        3_145_728,
                        262_144,
                        262_144,
                        1024,
                        20,
                        64,
                        50,
                        100_000,
                        1_000_000,
                        10_000_000));
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.builder().keyChars(-1).build())
                .withMessage("keyChars: -1 is less than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.builder().depth(1001).build())
                .withMessage("depth: 1001 is more than 1000");
    }

    private static List<Problem> read(Limits limits, String name, String text) throws IOException {
        Problems problems = new Problems();
        List<SourceNode> documents = new ArrayList<>();
        new SourceReader(limits, problems, documents::add).read(name, bytes(text));
        return problems.sorted();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
