package io.waymark.routing.yaml.envoy;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.NamedTexts;
import java.util.Optional;

/** Reads DataSource: text that stands in the configuration, or that it names. */
final class TextSourceReader {

    /**
     * Text, and where it stands.
     *
     * @param key the field
     * @param text the text
     */
    record Source(String key, String text) {}

    private final NamedTexts texts;

    TextSourceReader(NamedTexts texts) {
        this.texts = texts;
    }

    Optional<Source> read(ProtoReader source) {
        Optional<String> kind = source.exactlyOne("inline_string", "inline_bytes", "filename", "environment_variable");
        source.ignore("watched_directory");
        Optional<Source> text = kind.flatMap(each -> switch (each) {
            case "inline_string" -> source.text(each).map(written -> new Source(each, written));
            case "inline_bytes" ->
                source.text(each)
                        .flatMap(written -> BytesReader.text(source, each, written))
                        .map(decoded -> new Source(each, decoded));
            default -> named(source, each);
        });
        source.done();
        return text;
    }

    private Optional<Source> named(ProtoReader source, String key) {
        Optional<String> name = source.requiredText(key);
        Optional<String> text = name.flatMap(key.equals("filename") ? texts::file : texts::variable);
        if (name.isPresent() && text.isEmpty()) {
            source.problem(
                    ProblemCode.NOT_SUPPORTED,
                    key,
                    "the text that " + ProblemRenderer.quote(key) + " names is not given to the loader",
                    "write it as `inline_string`, or give it: " + option(key)
                            + " of the command, `ConfigLoader.withNamedTexts` in code");
        }
        return text.map(known -> new Source(key, known));
    }

    private static String option(String key) {
        return key.equals("filename") ? "`--files-below DIRECTORY`" : "`--variable NAME`";
    }
}
