package io.waymark.routing.yaml.text;

import io.waymark.routing.yaml.source.ScalarKind;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Scalars that are read back as what they are, by SnakeYAML's rules and by those of kubectl. */
final class Scalars {

    private Scalars() {}

    /** Text. SnakeYAML quotes what YAML 1.1 would read as another type; {@link ScalarKind} knows what kubectl would. */
    static ScalarNode text(String text) {
        return new ScalarNode(Tag.STR, text, null, null, style(text));
    }

    private static ScalarStyle style(String text) {
        if (text.chars().anyMatch(Scalars::isUnseen)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        return ScalarKind.of(text) == ScalarKind.TEXT ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    /** Characters that only double quotes can show: controls, line ends of any kind, and the byte order mark. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
    }

    static ScalarNode number(long number) {
        return new ScalarNode(Tag.INT, Long.toString(number), null, null, ScalarStyle.PLAIN);
    }

    static ScalarNode bool(boolean value) {
        return new ScalarNode(Tag.BOOL, Boolean.toString(value), null, null, ScalarStyle.PLAIN);
    }
}
