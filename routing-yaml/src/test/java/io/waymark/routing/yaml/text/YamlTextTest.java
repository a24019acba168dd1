package io.waymark.routing.yaml.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.source.Limits;
import io.waymark.routing.yaml.source.ObjectReader;
import io.waymark.routing.yaml.source.ReadContext;
import io.waymark.routing.yaml.source.SourceNode;
import io.waymark.routing.yaml.source.SourceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    @Test
    void documentsAreLaidOutInBlocks() {
        YamlMap first = new YamlMap()
                .put("name", "orders")
                .put("empty", new YamlMap())
                .put("none", List.of())
                .put(
                        "listeners",
                        List.of(new YamlMap().put("port", 80).put("tls", true), new YamlMap().put("port", 81)))
                .putTexts("events", List.of("a", "b"));
        YamlMap second = new YamlMap().put("spec", new YamlMap().put("priority", 5));
        assertThat(YamlText.of(List.of(first, second))).isEqualTo("""
                name: orders
                empty: {}
                none: []
                listeners:
                  - port: 80
                    tls: true
                  - port: 81
                events:
                  - a
                  - b
                ---
                spec:
                  priority: 5
                """);
    }

    /** Plain where nobody could read anything but this text; quoted otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            orders         | orders
            /orders/.*     | /orders/.*
            color.Service  | color.Service
            80             | '80'
            +80            | '+80'
            0x1F           | '0x1F'
            0o17           | '0o17'
            0777           | '0777'
            1_000          | '1_000'
            1e3            | '1e3'
            .5             | '.5'
            .inf           | '.inf'
            12:30:45       | '12:30:45'
            2026-11-25     | '2026-11-25'
            true           | 'true'
            yes            | 'yes'
            N              | 'N'
            off            | 'off'
            null           | 'null'
            ~              | '~'
            ``             | ''
            <<             | '<<'
            - a            | '- a'
            a: b           | 'a: b'
            a #b           | 'a #b'
            *.example.com  | '*.example.com'
            &a             | '&a'
            {a}            | '{a}'
            "a"            | '"a"'
            it's           | it's
            ` a`           | ' a'
            grün           | grün
            """)
    void textIsQuotedWhereItWouldBeReadAsSomethingElse(String text, String written) {
        assertThat(YamlText.of(List.of(new YamlMap().put("a", text)))).isEqualTo("a: " + written + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\n\n b\n",
                "\ta",
                "a\tb",
                "\r",
                "\u0000x",
                "\u0085",
                "\u2028",
                "\uFEFFa",
                "\u007F",
                "'",
                "\"",
                "\\",
                "😀",
                "a: &b *c #d",
                "%",
                "@x",
                "`x",
                "? a",
                ": a",
                "---",
                "...",
                "-",
                "!tag",
                "|",
                ">",
                "[a, b]"
            })
    void everyTextIsReadBack(String text) {
        String longer = text + " " + "x".repeat(300) + " " + text;
        assertThat(readBack(text)).isEqualTo(text);
        assertThat(readBack(longer)).isEqualTo(longer);
    }

    private static String readBack(String text) {
        Problems problems = new Problems();
        List<SourceNode> documents = new ArrayList<>();
        byte[] yaml = YamlText.of(List.of(new YamlMap().put("a", text))).getBytes(StandardCharsets.UTF_8);
        try {
            new SourceReader(Limits.DEFAULT, problems, documents::add)
                    .read("text.yaml", new ByteArrayInputStream(yaml));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        ReadContext context = new ReadContext("", problems, false);
        String read = new ObjectReader((SourceNode.Mapping) documents.get(0), "", context)
                .text("a")
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return read;
    }
}
