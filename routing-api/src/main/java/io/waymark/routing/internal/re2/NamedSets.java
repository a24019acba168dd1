package io.waymark.routing.internal.re2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sets of characters that have names: {@code \d}, {@code [:alpha:]}, {@code \p{Greek}}. */
final class NamedSets {

    private static final Map<Character, CodePoints> PERL =
            Map.of('d', set('0', '9'), 's', set('\t', '\n', '\f', '\r', ' ', ' '), 'w', word());

    private static final Map<String, CodePoints> POSIX = Map.ofEntries(
            Map.entry("alnum", set('0', '9', 'A', 'Z', 'a', 'z')),
            Map.entry("alpha", set('A', 'Z', 'a', 'z')),
            Map.entry("ascii", set(0, 0x7F)),
            Map.entry("blank", set('\t', '\t', ' ', ' ')),
            Map.entry("cntrl", set(0, 0x1F, 0x7F, 0x7F)),
            Map.entry("digit", set('0', '9')),
            Map.entry("graph", set('!', '~')),
            Map.entry("lower", set('a', 'z')),
            Map.entry("print", set(' ', '~')),
            Map.entry("punct", set('!', '/', ':', '@', '[', '`', '{', '~')),
            Map.entry("space", set('\t', '\r', ' ', ' ')),
            Map.entry("upper", set('A', 'Z')),
            Map.entry("word", word()),
            Map.entry("xdigit", set('0', '9', 'A', 'F', 'a', 'f')));

    /** Categories, by the names of {@link Character#getType(int)}'s constants in their order; {@code Cn} is not RE2. */
    private static final String[] CATEGORIES = {
        "", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "", "Co",
        "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    private static final Set<String> MAIN_CATEGORIES = Set.of("C", "L", "M", "N", "P", "S", "Z");

    /** The scripts of Unicode 6.0, which are those of RE2/J. */
    private static final Set<String> SCRIPTS =
            Set.of(("Arabic Armenian Avestan Balinese Bamum Batak Bengali Bopomofo Brahmi Braille Buginese"
                            + " Buhid Canadian_Aboriginal Carian Cham Cherokee Common Coptic Cuneiform Cypriot Cyrillic Deseret"
                            + " Devanagari Egyptian_Hieroglyphs Ethiopic Georgian Glagolitic Gothic Greek Gujarati Gurmukhi Han"
                            + " Hangul Hanunoo Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi"
                            + " Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kayah_Li Kharoshthi Khmer Lao Latin"
                            + " Lepcha Limbu Linear_B Lisu Lycian Lydian Malayalam Mandaic Meetei_Mayek Mongolian Myanmar"
                            + " New_Tai_Lue Nko Ogham Ol_Chiki Old_Italic Old_Persian Old_South_Arabian Old_Turkic Oriya Osmanya"
                            + " Phags_Pa Phoenician Rejang Runic Samaritan Saurashtra Shavian Sinhala Sundanese Syloti_Nagri"
                            + " Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Tamil Telugu Thaana Thai Tibetan Tifinagh"
                            + " Ugaritic Unknown Vai Yi")
                    .split(" "));

    private NamedSets() {}

    /** The set of {@code \d}, {@code \s} or {@code \w}, by its letter. */
    static Optional<CodePoints> perl(char letter) {
        return Optional.ofNullable(PERL.get(letter));
    }

    /** The set of {@code [:name:]}. */
    static Optional<CodePoints> posix(String name) {
        return Optional.ofNullable(POSIX.get(name));
    }

    /** The ASCII part of the table {@code \p{name}}. */
    static Optional<CodePoints> unicode(String name) {
        boolean script = SCRIPTS.contains(name);
        if (!script && !isCategory(name)) {
            return Optional.empty();
        }
        CodePoints.Builder points = new CodePoints.Builder();
        for (int c = 0; c < 0x80; c++) {
            boolean member = script ? script(c).equals(name) : CATEGORIES[Character.getType(c)].startsWith(name);
            if (member) {
                points.add(c, c);
            }
        }
        return Optional.of(points.build());
    }

    private static boolean isCategory(String name) {
        return MAIN_CATEGORIES.contains(name)
                || (!name.isEmpty() && List.of(CATEGORIES).contains(name));
    }

    /** ASCII knows two scripts. */
    private static String script(int ascii) {
        return Character.isLetter(ascii) ? "Latin" : "Common";
    }

    private static CodePoints word() {
        return set('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    }

    private static CodePoints set(int... bounds) {
        CodePoints.Builder points = new CodePoints.Builder();
        for (int i = 0; i < bounds.length; i += 2) {
            points.add(bounds[i], bounds[i + 1]);
        }
        return points.build();
    }
}
