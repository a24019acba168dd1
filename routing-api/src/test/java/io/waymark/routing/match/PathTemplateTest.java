package io.waymark.routing.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waymark.routing.match.PathTemplate.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The template syntax of Envoy's URI template matcher (source/extensions/path/uri_template_lib). */
class PathTemplateTest {

    @Test
    void literalsStarsAndVariablesAreRead() {
        PathTemplate template = PathTemplate.parse("/v1/*/{user}/{rest=videos/**}");

        assertThat(template.parts())
                .containsExactly(
                        new Part.Literal("/v1/"),
                        new Part.AnySegment(),
                        new Part.Literal("/"),
                        new Part.Variable("user", List.of(new Part.AnySegment())),
                        new Part.Literal("/"),
                        new Part.Variable("rest", List.of(new Part.Literal("videos/"), new Part.AnyRest())));
        assertThat(template.variables()).containsExactly("user", "rest");
    }

    @Test
    void theFlatFormHasNoVariables() {
        assertThat(PathTemplate.parse("/{a=x/*}/b").flat())
                .containsExactly(
                        new Part.Literal("/"), new Part.Literal("x/"), new Part.AnySegment(), new Part.Literal("/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "/**", "/a/**/b", "/{a}{b}", "/a%20b", "/{code==na/*}", "/x{name}y"})
    void templatesThatAreTaken(String text) {
        assertThat(PathTemplate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a            | must start with '/'
            /**/*        | an operator after '**'
            /**/{a}      | an operator after '**'
            /{a          | '}' missing
            /{1a}        | begin with a letter
            /{}          | begin with a letter
            /{a={b}}     | a variable within a variable
            /{a=}        | an empty pattern
            /{a}/{a}     | 'a' twice
            /{abcdefghijklmnopq} | longer than 16
            /{a}/{b}/{c}/{d}/{e}/{f} | more than 5 variables
            /a}          | does not belong
            """)
    void templatesThatAreRefused(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathTemplate.parse(text))
                .withMessageContaining(reason);
    }
}
