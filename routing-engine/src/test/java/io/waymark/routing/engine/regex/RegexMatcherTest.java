package io.waymark.routing.engine.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.waymark.routing.match.RegexPattern;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern takes: whole texts, by code points, as RE2 does. */
class RegexMatcherTest {

    private static final int NON_ASCII_STEP = 37;

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            a|ab          ! ab    ! true
            a             ! ba    ! false
            a             ! ab    ! false
            (a+)+         ! aaa   ! true
            (a+)+         ! aab   ! false
            a{2,3}        ! a     ! false
            a{2,3}        ! aa    ! true
            a{2,3}        ! aaa   ! true
            a{2,3}        ! aaaa  ! false
            a{0}          ! ``    ! true
            a{0}          ! a     ! false
            ()*           ! ``    ! true
            (a|b*)*       ! abba  ! true
            [^\\pL]       ! 1     ! true
            [^\\pL]       ! a     ! false
            \\P{Any}      ! a     ! false
            (?i)straße    ! STRAßE ! true
            (?i)straße    ! STRASSE ! false
            """)
    void aPatternTakesWholeTexts(String pattern, String text, boolean taken) {
        assertThat(matcher(pattern).matches(text, 0, text.length())).isEqualTo(taken);
        assertThat(Pattern.matches(pattern, text)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ^a$           ! a     ! true
            (^a|^b)+      ! ab    ! false
            a^b           ! ab    ! false
            a\\bb         ! ab    ! false
            a\\b-         ! a-    ! true
            \\bé          ! é     ! false
            \\Bé          ! é     ! true
            a\\bé         ! aé    ! true
            .*\\b/\\b.*   ! a/b   ! true
            .*\\b/\\b.*   ! a//   ! false
            a$\\nb        ! `a\nb` ! false
            (?m)a$\\n^b   ! `a\nb` ! true
            (?m)^$        ! ``    ! true
            a\\zb?        ! a     ! true
            a\\zb?        ! ab    ! false
            """)
    void assertionsLookAtBothSides(String pattern, String text, boolean taken) {
        assertThat(matcher(pattern).matches(text, 0, text.length())).isEqualTo(taken);
        assertThat(Pattern.matches(pattern, text)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "\\x{1F600}",
                "[😀-😂]",
                "[^a]",
                "\\x{D83D}.",
                "\\x{D83D}",
                "\\x{DE00}",
                "(?i)\\x{D83D}",
                "\\pL",
                "\\PL"
            })
    void surrogatesAreCodePointsOrStandAlone(String pattern) {
        RegexMatcher matcher = matcher(pattern);
        for (String text : new String[] {"😀", "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83Da"}) {
            for (int from = 0; from <= text.length(); from++) {
                for (int to = from; to <= text.length(); to++) {
                    assertThat(matcher.matches(text, from, to))
                            .as(
                                    "%s on chars %d to %d of %s",
                                    pattern, from, to, text.codePoints().boxed().toList())
                            .isEqualTo(Pattern.matches(pattern, text.substring(from, to)));
                }
            }
        }
    }

    @Test
    void nothingAroundThePieceCounts() {
        assertThat(matcher("\\Ba\\B").matches("-a-", 1, 2)).isFalse();
        assertThat(matcher("\\ba\\b").matches("aaa", 1, 2)).isTrue();
        assertThat(matcher("\\ba\\b").matches("aaa".getBytes(StandardCharsets.US_ASCII), 1, 2))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\w",
                "\\W",
                "\\pL",
                "[[:upper:]]",
                "[^k]",
                "ß",
                "σ",
                "[a-zà-ž]",
                "[\\x{390}-\\x{3ff}]",
                "\\p{Lu}",
                "\\P{Greek}"
            })
    void everyCaseOfEveryLetterIsTheSameAsInRe2j(String set) {
        String pattern = "(?i)" + set;
        RegexMatcher matcher = matcher(pattern);
        Pattern re2j = Pattern.compile(pattern);
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : NON_ASCII_STEP) {
            String text = Character.toString(c);
            if (matcher.matches(text, 0, text.length()) != re2j.matches(text)) {
                assertThat(c).as("%s on U+%X", pattern, c).isNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            /a/b            ! /a/b
            /a/.*           ! /a/
            ^/a             ! /a
            \\Q/a.b\\E.*    ! /a.b
            /a(/b)?         ! /a
            /a(/b)+         ! /a/b
            (ab){2}c        ! ababc
            (ab){2,}c       ! abab
            /(ab|ac)d       ! /a
            /(ab|ab)d       ! /abd
            /a|/b           ! /
            a|b             ! ``
            (?i)/a          ! /
            /😀[ab]         ! /😀
            /[a]b           ! /ab
            /a{0}b          ! /b
            a*b             ! ``
            /\\pL           ! /
            """)
    void theLiteralPrefixIsWhatEveryTextBeginsWith(String pattern, String prefix) {
        assertThat(RegexMatcher.literalPrefix(new RegexPattern(pattern))).isEqualTo(prefix);
    }

    private static RegexMatcher matcher(String pattern) {
        return RegexMatcher.compile(new RegexPattern(pattern));
    }
}
