package io.waymark.routing.yaml.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an unquoted or quoted scalar is for a field of each type, by the rules of the YAML that kubectl reads. */
class ScalarRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            abc            | abc
            "5"            | 5
            '5'            | 5
            !!str 5        | 5
            ! 5            | 5
            2026-09-30     | 2026-09-30
            10:30          | 10:30
            22:22:22       | 22:22:22
            1.2.3          | 1.2.3
            1e             | 1e
            -              | WM0003
            ''             | ``
            a: b           | WM0003
            5              | WM0112
            -5             | WM0112
            +5             | WM0112
            007            | WM0112
            1_000          | WM0112
            1.5            | WM0112
            .5             | WM0112
            1e3            | WM0112
            0x1F           | WM0112
            0o17           | WM0112
            0b11           | WM0112
            .inf           | WM0112
            -.INF          | WM0112
            .nan           | WM0112
            true           | WM0112
            False          | WM0112
            yes            | WM0112
            No             | WM0112
            on             | WM0112
            OFF            | WM0112
            y              | WM0112
            N              | WM0112
            yEs            | yEs
            ~              | WM0111
            null           | WM0111
            `NULL`         | WM0111
            [a]            | WM0110
            {a: b}         | WM0110
            !!int 5        | WM0112
            !!int a        | WM0006
            !!timestamp 1  | WM0006
            """)
    void textTakesOnlyText(String written, String expected) throws IOException {
        assertThat(read(written, reader -> reader.text("a"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5                    | 5
            0                    | 0
            -7                   | -7
            !!int 5              | 5
            !!int "5"            | 5
            9223372036854775807  | 9223372036854775807
            9223372036854775808  | WM0210
            99999999999999999999 | WM0210
            999999999999999999999 | WM0004
            "5"                  | WM0110
            +5                   | WM0110
            010                  | WM0110
            1_000                | WM0110
            5.0                  | WM0110
            5e0                  | WM0110
            0x5                  | WM0110
            0o5                  | WM0110
            0b1                  | WM0110
            10:30                | WM0110
            .inf                 | WM0110
            true                 | WM0110
            five                 | WM0110
            ~                    | WM0111
            """)
    void wholeNumbersTakeOnlyPlainDecimalDigits(String written, String expected) throws IOException {
        assertThat(read(written, reader -> reader.integer("a", Long.MIN_VALUE, Long.MAX_VALUE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true    | true
            false   | false
            True    | WM0110
            TRUE    | WM0110
            yes     | WM0110
            off     | WM0110
            y       | WM0110
            "true"  | WM0110
            1       | WM0110
            ~       | WM0111
            """)
    void booleansAreTrueOrFalse(String written, String expected) throws IOException {
        assertThat(read(written, reader -> reader.bool("a"))).isEqualTo(expected);
    }

    /** The value, or the code of the only problem. */
    private static String read(String written, Function<ObjectReader, Optional<?>> field) throws IOException {
        Problems problems = new Problems();
        List<SourceNode> documents = new ArrayList<>();
        byte[] text = ("a: " + written).getBytes(StandardCharsets.UTF_8);
        new SourceReader(Limits.DEFAULT, problems, documents::add).read("a.yaml", new ByteArrayInputStream(text));
        Optional<?> value = Optional.empty();
        if (!problems.hasErrors()) {
            SourceNode.Mapping mapping = (SourceNode.Mapping) documents.get(0);
            value = field.apply(new ObjectReader(mapping, "", new ReadContext("", problems, false)));
        }
        return value.map(Object::toString)
                .orElseGet(() -> problems.sorted().get(0).code().id());
    }
}
