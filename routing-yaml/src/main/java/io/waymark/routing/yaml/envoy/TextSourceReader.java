package io.waymark.routing.yaml.envoy;

import java.util.Optional;

/** Reads DataSource: text that stands in the configuration. */
final class TextSourceReader {

    /**
     * Text, and where it stands.
     *
     * @param key the field
     * @param text the text
     */
    record Source(String key, String text) {}

    private TextSourceReader() {}

    static Optional<Source> read(ProtoReader source) {
        Optional<String> kind = source.exactlyOne("inline_string", "inline_bytes", "filename", "environment_variable");
        source.unsupported(
                "neither files nor the environment are looked at here: write the text as `inline_string`",
                "filename",
                "environment_variable");
        source.ignore("watched_directory");
        Optional<Source> text = kind.flatMap(each -> switch (each) {
            case "inline_string" -> source.text(each).map(written -> new Source(each, written));
            case "inline_bytes" ->
                source.text(each)
                        .flatMap(written -> BytesReader.text(source, each, written))
                        .map(decoded -> new Source(each, decoded));
            default -> Optional.empty();
        });
        source.done();
        return text;
    }
}
