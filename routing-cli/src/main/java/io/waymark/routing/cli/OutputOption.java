package io.waymark.routing.cli;

import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which form a verb answers. */
final class OutputOption {

    /** The forms. */
    enum Form {
        /** For people. */
        TEXT,
        /** One JSON document on standard output; messages go to standard error. */
        JSON
    }

    /** The forms as they are typed, for completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("text", "json").iterator();
        }
    }

    /** Reads a form. */
    static final class Reader implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            return switch (value) {
                case "text" -> Form.TEXT;
                case "json" -> Form.JSON;
                default -> throw new TypeConversionException("write text or json, not '" + value + "'");
            };
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            defaultValue = "text",
            completionCandidates = Names.class,
            converter = Reader.class,
            description = "The form of the answer, ${DEFAULT-VALUE} if not given. JSON is one document.")
    private Form form = Form.TEXT;

    boolean json() {
        return form == Form.JSON;
    }

    /** Whether a command that has this option was asked for JSON. */
    static boolean isJson(CommandLine command) {
        return command.getMixins().values().stream()
                .anyMatch(mixin -> mixin instanceof OutputOption option && option.json());
    }
}
