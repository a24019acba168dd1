package io.waymark.routing.yaml.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How bytes become documents. */
class SourceReaderTest {

    private final Problems problems = new Problems();

    /** Each document as its keys with the lines of their values. */
    private List<String> documents(String name, byte[] bytes) throws IOException {
        List<String> documents = new ArrayList<>();
        new SourceReader(Limits.DEFAULT, problems, document -> documents.add(text(document)))
                .read(name, new ByteArrayInputStream(bytes));
        return documents;
    }

    private List<String> documents(String text) throws IOException {
        return documents("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SourceNode document) {
        return ((SourceNode.Mapping) document)
                .entries().stream()
                        .map(entry -> entry.key() + "@" + entry.value().at().line())
                        .collect(Collectors.joining(" "));
    }

    private List<String> told() {
        return problems.sorted().stream()
                .map(problem -> problem.code().id() + " " + problem.place())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8     |
            UTF-8     | EFBBBF
            UTF-16BE  | FEFF
            UTF-16LE  | FFFE
            """)
    void theByteOrderMarkTellsTheEncoding(String charset, String mark) throws IOException {
        byte[] start = HexFormat.of().parseHex(mark == null ? "" : mark);
        byte[] text = "a: é\n---\nb: 😀\n".getBytes(Charset.forName(charset));
        byte[] bytes = new byte[start.length + text.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(text, 0, bytes, start.length, text.length);
        assertThat(documents("a.yaml", bytes)).containsExactly("a@1", "b@3");
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            overlong slash            | 613A20C0AF               | WM0002 a.yaml:1:4
            cut in a character        | 613A20E282               | WM0002 a.yaml:1:4
            surrogate                 | 613A20EDA080             | WM0002 a.yaml:1:4
            Latin-1                   | 613A0A20E90A             | WM0002 a.yaml:2:2
            half of a pair in UTF-16  | FEFF0061D800003A         | WM0002 a.yaml:1:2
            UTF-16 without a mark     | 61003A002000             | WM0002 a.yaml:1:2
            a picture                 | 89504E47                 | WM0002 a.yaml:1:1
            """)
    void whatIsNoTextIsToldAtItsFirstBadCharacter(String what, String hex, String told) throws IOException {
        assertThat(documents("a.yaml", HexFormat.of().parseHex(hex))).as(what).isEmpty();
        assertThat(told()).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"0000", "0007", "001B", "007F", "0085", "009F", "2028", "2029", "FEFF", "FFFE"})
    void charactersThatNoConfigurationHoldsAreToldAtTheirPlace(String code) throws IOException {
        char c = (char) Integer.parseInt(code, 16);
        assertThat(documents("a: 1\n---\nb: x" + c + "y\n---\nc: 1\n")).containsExactly("a@1", "c@5");
        assertThat(told()).containsExactly("WM0002 a.yaml:3:5");
        assertThat(ProblemRenderer.render(problems.sorted())).doesNotContain(String.valueOf(c));
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n", "\\r"})
    void linesCountTheSameWithEveryLineEnd(String end) throws IOException {
        String text = "# one\n\na: 1\nb:\n  - 2\n---\n\n# c\nc: 3   \nd: [\n"
                .replace("\n", end.replace("\\n", "\n").replace("\\r", "\r"));
        assertThat(documents(text)).containsExactly("a@3 b@5");
        assertThat(told()).hasSize(1).first().asString().startsWith("WM0003 a.yaml:11:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                 | ``
            ---                                | ``
            ---\\n---\\n---                    | ``
            # only\\n---\\n# comments          | ``
            ~                                  | ``
            a: 1\\n---\\n---\\nb: 2            | a@1,b@4
            --- {a: 1}\\n--- {b: 2}            | a@1,b@2
            a: 1\\n...\\n---\\nb: 2            | a@1,b@4
            a: 1\\n...\\nb: 2                  | a@1,b@3
            %YAML 1.2\\n---\\na: 1             | a@3
            a: ---b\\nc: 1                     | a@1 c@2
            """)
    void markersPartDocumentsAndEmptyOnesAreLeftOut(String text, String expected) throws IOException {
        assertThat(String.join(",", documents(text.replace("\\n", "\n")))).isEqualTo(expected);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.json  | {"a": 1}        | a@1
            a.JSON  | {"a": 1} {"b": 2} | a@1,b@1
            input   | {"a": 1}        | a@1
            input   | {}              | ``
            input   | {a: 1}          | a@1
            input   | a: 1            | a@1
            a.yaml  | {"a": "\\u0041"} | a@1
            """)
    void jsonIsToldByTheNameOrByItsBeginning(String name, String text, String expected) throws IOException {
        assertThat(String.join(",", documents(name, text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aFaultInOneDocumentLeavesTheOthersReadable() throws IOException {
        assertThat(documents("a: [\n---\nb: 1\n---\n\tc: 1\n---\nd: 1\n")).containsExactly("b@3", "d@7");
        assertThat(told()).hasSize(2);
    }

    @Test
    void aliasesAndMergesStandForWhatTheyName() throws IOException {
        assertThat(documents("a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 2\n")).containsExactly("a@1 c@1 d@4");
        assertThat(documents("<<: [{a: 1, b: 1}, {b: 2, c: 2}]\nc: 3\n")).containsExactly("c@2 a@1 b@1");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void errorsBeyondAHundredAreNotToldAndReadingEnds() throws IOException {
        assertThat(documents("a: [\n---\n".repeat(200))).isEmpty();
        List<Problem> told = problems.sorted();
        assertThat(told.stream().filter(Problem::isError)).hasSize(100);
        assertThat(told.get(100).code().id()).isEqualTo("WM0009");
    }

    @Test
    void quotedInputIsCutTo80CharactersAndItsControlsAreEscaped() throws IOException {
        assertThat(documents("\"\\e[31m" + "x".repeat(100) + "\": 1\n" + "\"\\e[31m" + "x".repeat(100) + "\": 2\n"))
                .hasSize(1);
        assertThat(problems.sorted().get(0).message()).hasSizeLessThan(150);
        assertThat(ProblemRenderer.render(problems.sorted()))
                .contains("`\\u001B[31m" + "x".repeat(75) + "…`")
                .doesNotContain("\u001B");
    }
}
