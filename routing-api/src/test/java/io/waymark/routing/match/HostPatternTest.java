package io.waymark.routing.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostPatternTest {

    @Test
    void starsStandAtOneEndOrAreCharacters() {
        assertThat(HostPattern.parse("*")).isEqualTo(HostPattern.ANY);
        assertThat(HostPattern.parse("*.a.test")).isEqualTo(new HostPattern.Wildcard(".a.test"));
        assertThat(HostPattern.parse("www.*")).isEqualTo(new HostPattern.Beginning("www."));
        assertThat(HostPattern.parse("a.*.b")).isEqualTo(new HostPattern.Exact("a.*.b"));
        assertThat(HostPattern.parse("*x*")).isEqualTo(new HostPattern.Wildcard("x*"));
    }

    @Test
    void namesAreKeptInLowerCase() {
        assertThat(HostPattern.exact("WWW.Example.COM")).isEqualTo(HostPattern.exact("www.example.com"));
    }

    @Test
    void namesOutsideAsciiAreRefusedWithAHint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostPattern.exact("bücher.example"))
                .withMessageContaining("punycode");
        assertThatIllegalArgumentException().isThrownBy(() -> HostPattern.exact(""));
    }

    /** Envoy: exact, then suffix wildcards longest first, then prefix wildcards longest first, then everything. */
    @Test
    void theMoreSpecificPatternComesFirst() {
        List<HostPattern> ordered = List.of(
                HostPattern.exact("a.b.test"),
                HostPattern.exact("b.test"),
                HostPattern.parse("*.b.test"),
                HostPattern.parse("*.test"),
                HostPattern.parse("a.b.*"),
                HostPattern.parse("a.*"),
                HostPattern.ANY);
        List<HostPattern> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(HostSpecificity.ORDER);
        assertThat(shuffled).isEqualTo(ordered);
    }
}
