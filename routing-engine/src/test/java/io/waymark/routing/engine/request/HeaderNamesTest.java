package io.waymark.routing.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNamesTest {

    /** As long as one another, with one first and one last character. */
    private static Set<String> alike(int count) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; names.size() < count; i++) {
            names.add("x-" + String.format(Locale.ROOT, "%06d", i) + "-id");
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 1_000, 20_000})
    void aNameIsComparedWithFewOthersHoweverAlikeTheyAre(int count) {
        Set<String> names = alike(count);
        HeaderNames known = new HeaderNames(names);

        assertThat(known.mostInSlot()).isBetween(1, 8);
        assertThat(names).allSatisfy(name -> {
            assertThat(known.names().get(known.numberOf(name))).isEqualTo(name);
            assertThat(known.numberOf(name.toUpperCase(Locale.ROOT))).isEqualTo(known.numberOf(name));
        });
        assertThat(known.numberOf("x-none-id")).isEqualTo(-1);
    }
}
