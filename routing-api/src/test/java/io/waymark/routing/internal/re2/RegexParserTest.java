package io.waymark.routing.internal.re2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RE2 syntax (google/re2, doc/syntax.txt) as trees, and what is refused where. */
class RegexParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ``             ! empty
            a              ! [61]
            ab             ! ([61] . [62])
            a|b            ! ([61] | [62])
            a|             ! ([61] | empty)
            (?:a)          ! [61]
            (a)(b)         ! (<1 [61]> . <2 [62]>)
            (a(b))         ! <1 ([61] . <2 [62]>)>
            (?P<n>a)       ! <1:n [61]>
            (?<n>a)        ! <1:n [61]>
            a*             ! [61]{0,}
            a+             ! [61]{1,}
            a?             ! [61]{0,1}
            a*?            ! [61]{0,}?
            a{2}           ! [61]{2,2}
            a{2,}?         ! [61]{2,}?
            a{2,5}         ! [61]{2,5}
            a{1000}        ! [61]{1000,1000}
            ab*            ! ([61] . [62]{0,})
            (?U)a*         ! [61]{0,}?
            (?U)a*?        ! [61]{0,}
            a(?i)*         ! [61]{0,}
            (?:a*)*        ! [61]{0,}{0,}
            a{,2}          ! ([61] . [7b] . [2c] . [32] . [7d])
            a{02}          ! ([61] . [7b] . [30] . [32] . [7d])
            """)
    void operatorsAndGroups(String pattern, String tree) {
        assertThat(TreeText.of(pattern)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            .              ! [0-9 b-10ffff]
            (?s).          ! [0-10ffff]
            (?s-s).        ! [0-9 b-10ffff]
            (?s:.)         ! [0-10ffff]
            (?i)k          ! [4b 6b 212a]
            (?i)s          ! [53 73 17f]
            (?i)1          ! [31]
            (?i)ä          ! [c4 e4]
            (?i)ß          ! [df 1e9e]
            (?i)i          ! [49 69]
            [abc]          ! [61-63]
            [a-cx-z]       ! [61-63 78-7a]
            [^a]           ! [0-60 62-10ffff]
            [^\\n]         ! [0-9 b-10ffff]
            []a]           ! [5d 61]
            [^]a]          ! [0-5c 5e-60 62-10ffff]
            [-a]           ! [2d 61]
            [a-]           ! [2d 61]
            [a\\-z]        ! [2d 61 7a]
            [+--]          ! [2b-2d]
            (?i)[a-c]      ! [41-43 61-63]
            \\d            ! [30-39]
            \\D            ! [0-2f 3a-10ffff]
            \\s            ! [9-a c-d 20]
            \\w            ! [30-39 41-5a 5f 61-7a]
            (?i)\\w        ! [30-39 41-5a 5f 61-7a 17f 212a]
            [\\d\\-]       ! [2d 30-39]
            [^\\D]         ! [30-39]
            [\\d-z]        ! [2d 30-39 7a]
            [[:digit:]]    ! [30-39]
            [[:^digit:]]   ! [0-2f 3a-10ffff]
            [[:space:]]    ! [9-d 20]
            [[:word:]]     ! [30-39 41-5a 5f 61-7a]
            [[:alpha:]1]   ! [31 41-5a 61-7a]
            [[:a]          ! [3a 5b 61]
            \\pL           ! [41-5a 61-7a]~
            \\p{Lu}        ! [41-5a]~
            \\P{Lu}        ! [0-40 5b-10ffff]~
            \\p{^Lu}       ! [0-40 5b-10ffff]~
            (?i)\\p{Lu}    ! [41-5a 61-7a 17f 212a]~
            \\p{Latin}     ! [41-5a 61-7a]~
            \\p{Greek}     ! []~
            [\\pN_]        ! [30-39 5f]~
            \\p{Any}       ! [0-10ffff]
            \\P{Any}       ! []
            😀              ! [1f600]
            [😀-😂]          ! [1f600-1f602]
            """)
    void sets(String pattern, String tree) {
        assertThat(TreeText.of(pattern)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            \\a            ! [7]
            \\f            ! [c]
            \\t            ! [9]
            \\n            ! [a]
            \\r            ! [d]
            \\v            ! [b]
            \\x41          ! [41]
            \\x{41}        ! [41]
            \\x{0001F600}  ! [1f600]
            \\x{10FFFF}    ! [10ffff]
            \\0            ! [0]
            \\012          ! [a]
            \\12           ! [a]
            \\1234         ! ([53] . [34])
            \\.            ! [2e]
            \\_            ! [5f]
            \\é            ! [e9]
            \\Qa.b\\E      ! ([61] . [2e] . [62])
            \\Qab\\E*      ! ([61] . [62]{0,})
            \\Qa\\         ! ([61] . [5c])
            \\Q            ! empty
            a\\Q\\E*       ! [61]{0,}
            """)
    void escapes(String pattern, String tree) {
        assertThat(TreeText.of(pattern)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ^              ! TEXT_START
            $              ! TEXT_END
            (?m)^          ! LINE_START
            (?m)$          ! LINE_END
            (?m-m)^        ! TEXT_START
            (?m)\\A        ! TEXT_START
            (?m)\\z        ! TEXT_END
            \\b            ! WORD_BOUNDARY
            \\B            ! NO_WORD_BOUNDARY
            ^*             ! TEXT_START{0,}
            """)
    void assertions(String pattern, String tree) {
        assertThat(TreeText.of(pattern)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            (?i)k(?-i)k    ! ([4b 6b 212a] . [6b])
            ((?i)k)k       ! (<1 [4b 6b 212a]> . [6b])
            (?i:k)k        ! ([4b 6b 212a] . [6b])
            a|(?i)k|k      ! ([61] | [4b 6b 212a] | [4b 6b 212a])
            (a|(?i)k)k     ! (<1 ([61] | [4b 6b 212a])> . [6b])
            (?)a           ! [61]
            (?i-s:k)       ! [4b 6b 212a]
            """)
    void flagsHoldUntilTheirGroupEnds(String pattern, String tree) {
        assertThat(TreeText.of(pattern)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            a(                ! 1 ! '(' is not closed
            (a|(b)            ! 0 ! '(' is not closed
            a)b               ! 1 ! ')' closes nothing
            *a                ! 0 ! there is nothing to repeat
            a|*               ! 2 ! there is nothing to repeat
            (+a)              ! 1 ! there is nothing to repeat
            (?i)*             ! 4 ! there is nothing to repeat
            a**               ! 2 ! a repetition cannot be repeated
            a*??              ! 3 ! a repetition cannot be repeated
            a{2}{3}           ! 4 ! a repetition cannot be repeated
            a++               ! 2 ! a possessive quantifier is not RE2 syntax
            a*+b              ! 2 ! a possessive quantifier is not RE2 syntax
            a{2}+             ! 4 ! a possessive quantifier is not RE2 syntax
            a{*               ! 2 ! a brace that stands for itself cannot be repeated so
            a{1001}           ! 1 ! the count is above 1000
            a{2,1001}         ! 1 ! the count is above 1000
            a{99999999999}    ! 1 ! the count is above 1000
            a{3,2}            ! 1 ! the counts are in the wrong order
            x[a               ! 1 ! '[' is not closed
            x[]               ! 1 ! '[' is not closed
            x[a-              ! 1 ! '[' is not closed
            [xb-a]            ! 2 ! the range is in the wrong order
            [a-\\d]         ! 3 ! \\d is not RE2 syntax
            [[:foo:]]         ! 1 ! there is no such set of characters
            [[:]]             ! 1 ! there is no such set of characters
            x\\p{Foo}       ! 1 ! there is no such table of Unicode
            x\\p            ! 1 ! there is no such table of Unicode
            \\p{Greek       ! 0 ! there is no such table of Unicode
            \\p{Cn}         ! 0 ! there is no such table of Unicode
            x\\             ! 1 ! a backslash at the end
            \\x4            ! 0 ! \\x is not RE2 syntax so
            \\x{}           ! 0 ! \\x is not RE2 syntax so
            \\x{110000}     ! 0 ! \\x is not RE2 syntax so
            \\x{41          ! 0 ! \\x is not RE2 syntax so
            \\8             ! 0 ! the back-reference \\8 is not RE2 syntax
            (a)\\1          ! 3 ! the back-reference \\1 is not RE2 syntax
            (?P<n>a)\\k<n>  ! 8 ! the back-reference \\k is not RE2 syntax
            (?P<n>a)(?P=n)    ! 8 ! a back-reference is not RE2 syntax
            \\Z             ! 0 ! \\Z is not RE2 syntax
            \\h             ! 0 ! \\h is not RE2 syntax
            \\R             ! 0 ! \\R is not RE2 syntax
            \\u20AC         ! 0 ! \\u is not RE2 syntax
            \\C             ! 0 ! \\C is not RE2 syntax
            [\\b]           ! 1 ! \\b is not RE2 syntax
            x(?=a)            ! 1 ! look-ahead is not RE2 syntax
            `(?!a)`            ! 0 ! look-ahead is not RE2 syntax
            (?<=a)            ! 0 ! look-behind is not RE2 syntax
            `(?<!a)`           ! 0 ! look-behind is not RE2 syntax
            (?>a)             ! 0 ! an atomic group is not RE2 syntax
            (?#a)             ! 0 ! a comment is not RE2 syntax
            (?x)a             ! 0 ! the flag x is not RE2 syntax
            (?u)a             ! 2 ! this is no flag of RE2
            (?i               ! 0 ! '(' is not closed
            (?i-)a            ! 4 ! this is no flag of RE2
            (?P<>a)           ! 0 ! the name of the group is not valid
            (?P<a-b>a)        ! 0 ! the name of the group is not valid
            (?<n              ! 0 ! the name of the group is not valid
            (?<n>a)(?P<n>b)   ! 7 ! the name 'n' stands twice
            (?i)[\\x{1C80}] ! 5 ! U+1C80 to U+1C88 cannot be compared without case
            """)
    void refusalsNameTheOffsetAndTheReason(String pattern, int offset, String reason) {
        SyntaxFault fault = fault(pattern);
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.hint()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            (x{1000}){1000} ! 9
            (x{0,100}){0,100} ! 10
            ((?:a?){1000}){3} ! 14
            ()()(){1000}   ! 6
            """)
    void repetitionsThatGrowTooLargeAreRefused(String pattern, int offset) {
        SyntaxFault fault = fault(pattern);
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.reason()).contains("steps");
    }

    @Test
    void tenThousandStepsAreAllowed() {
        assertThatCode(() -> RegexParser.parse("(?:x{1000}){10}")).doesNotThrowAnyException();
        assertThat(fault("(?:x{1000}){10}y").offset()).isZero();
    }

    @Test
    void groupsNestTwoHundredAndFiftyDeep() {
        assertThatCode(() -> RegexParser.parse("(".repeat(250) + ")".repeat(250)))
                .doesNotThrowAnyException();
        assertThat(fault("(".repeat(251) + ")".repeat(251)).offset()).isEqualTo(250);
    }

    private static SyntaxFault fault(String pattern) {
        return catchThrowableOfType(SyntaxFault.class, () -> RegexParser.parse(pattern));
    }
}
