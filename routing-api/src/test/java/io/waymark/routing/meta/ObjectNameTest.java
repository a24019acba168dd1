package io.waymark.routing.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectNameTest {

    @Test
    void aSlashParts() {
        assertThat(ObjectName.parse("shop/orders")).isEqualTo(new ObjectName("shop", "orders"));
        assertThat(ObjectName.parse("orders")).isEqualTo(new ObjectName("", "orders"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/", "/a", "a/b/c"})
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectName.parse(text));
    }

    /** Kubernetes breaks ties by the text namespace/name, so {@code a-b/c} comes before {@code a/c}: '-' sorts before '/'. */
    @Test
    void namesAreOrderedByTheirText() {
        assertThat(ObjectName.parse("a-b/c")).isLessThan(ObjectName.parse("a/c"));
    }

    @Test
    void dataOfAnExtensionIsCopiedAndOfPlainTypes() {
        Extension extension = new Extension("x", Map.of("list", List.of(1L, true, "t", 1.5)));
        assertThat(extension.data()).isEqualTo(Map.of("list", List.of(1L, true, "t", 1.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extension("x", Duration.ZERO))
                .withMessageContaining("none of text");
    }
}
