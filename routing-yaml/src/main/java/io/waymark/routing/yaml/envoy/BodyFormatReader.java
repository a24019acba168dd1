package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.yaml.envoy.format.Known;
import java.util.Map;
import java.util.Optional;

/** Reads SubstitutionFormatString: the body of an answer as a format. A missing value is {@code -} unless empty values are left out. */
final class BodyFormatReader {

    private static final String[] KINDS = {"text_format", "text_format_source", "json_format"};

    private final TextSourceReader texts;

    BodyFormatReader(TextSourceReader texts) {
        this.texts = texts;
    }

    Optional<TextFormat> read(ProtoReader format, int status, String body, Known route) {
        Optional<String> kind = format.exactlyOne(KINDS);
        format.deprecated("write `text_format_source`", "text_format");
        format.unsupported("write a text format", "json_format", "formatters");
        format.ignore("content_type", "json_format_options");
        String missing = format.bool("omit_empty_values") ? "" : "-";
        Known known = route.with(Map.of("LOCAL_REPLY_BODY", body, "RESPONSE_CODE", Integer.toString(status)));
        Optional<TextFormat> text = kind.flatMap(each -> switch (each) {
            case "text_format" ->
                format.text(each).flatMap(written -> FormatReader.read(format, each, written, missing, known));
            case "text_format_source" -> format.object(each).flatMap(source -> read(source, missing, known));
            default -> Optional.empty();
        });
        format.done();
        return text.map(made -> made.literal().map(TextFormat::literal).orElse(made));
    }

    private Optional<TextFormat> read(ProtoReader source, String missing, Known known) {
        return texts.read(source).flatMap(text -> FormatReader.read(source, text.key(), text.text(), missing, known));
    }
}
