package io.waymark.routing.yaml.text;

import java.io.StringWriter;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Lays out documents as people write them: in blocks, two blanks a level, no line broken. */
public final class YamlText {

    private static final int INDENT = 2;

    /** SnakeYAML leaves it as it is between the double quotes that {@link Scalars} asks for. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String ESCAPED_MARK = "\\uFEFF";

    private YamlText() {}

    /** The documents as one text, {@code ---} between them. */
    public static String of(List<YamlMap> documents) {
        Yaml yaml = new Yaml(options());
        StringWriter text = new StringWriter();
        for (YamlMap document : documents) {
            if (text.getBuffer().length() > 0) {
                text.write("---\n");
            }
            yaml.serialize(document.node(), text);
        }
        return text.toString().replace(BYTE_ORDER_MARK, ESCAPED_MARK);
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setIndent(INDENT);
        options.setIndicatorIndent(INDENT);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return options;
    }
}
