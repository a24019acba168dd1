package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the header mutations of one level. Envoy removes first, judges then which headers are there, then overwrites, then adds
 * (envoyproxy/envoy, source/common/router/header_parser.cc).
 */
final class HeaderLevelReader {

    private static final String NAMES = "write the name of a header, such as `x-tenant`";
    private static final int MAX_ENTRIES = 1000;
    private static final int MAX_NAME = 16_384;
    private static final List<String> ACTIONS =
            List.of("APPEND_IF_EXISTS_OR_ADD", "ADD_IF_ABSENT", "OVERWRITE_IF_EXISTS_OR_ADD", "OVERWRITE_IF_EXISTS");

    private HeaderLevelReader() {}

    static HeaderLevel read(ProtoReader level) {
        return new HeaderLevel(
                changes(level, "request_headers_to_add", "request_headers_to_remove"),
                changes(level, "response_headers_to_add", "response_headers_to_remove"));
    }

    private static List<HeaderEdit> changes(ProtoReader level, String toAdd, String toRemove) {
        List<HeaderEdit> edits = new ArrayList<>(removals(level, toRemove));
        List<HeaderBatch.Item> sets = new ArrayList<>();
        List<HeaderBatch.Item> adds = new ArrayList<>();
        List<ProtoReader> options = level.objects(toAdd);
        if (options.size() > MAX_ENTRIES) {
            level.problem(ProblemCode.SIZE, toAdd, "more than " + MAX_ENTRIES + " headers", "leave some out");
        }
        options.forEach(option -> item(option).ifPresent(item -> {
            boolean overwrites = item.operation() == Operation.SET || item.operation() == Operation.SET_IF_PRESENT;
            (overwrites ? sets : adds).add(item);
        }));
        sets.addAll(adds);
        edits.addAll(HeaderLevel.edits(sets));
        return edits;
    }

    private static List<HeaderChange> removals(ProtoReader level, String key) {
        List<HeaderChange> removals = new ArrayList<>();
        List<String> names = level.texts(key);
        for (int i = 0; i < names.size(); i++) {
            if (check(level, key, i, names.get(i))) {
                removals.add(HeaderChange.remove(names.get(i)));
            }
        }
        return removals;
    }

    /** Whether an item of a list is the name of a header that may be changed; it is told if it is not. */
    static boolean check(ProtoReader holder, String key, int item, String name) {
        Optional<String> fault = fault(name);
        fault.ifPresent(message -> holder.itemProblem(ProblemCode.FORM, key, item, message, NAMES));
        return fault.isEmpty();
    }

    private static Optional<HeaderBatch.Item> item(ProtoReader option) {
        Optional<ProtoReader> header = option.requiredObject("header");
        Operation operation = operation(option);
        boolean keepEmpty = option.bool("keep_empty_value");
        option.done();
        return header.flatMap(each -> {
            Optional<String> name = name(each);
            Optional<TextFormat> value = value(each);
            each.done();
            return name.flatMap(known -> value.filter(text -> keepEmpty || !text.isEmpty())
                    .flatMap(text ->
                            each.build("value", () -> new HeaderBatch.Item(operation, known, text, keepEmpty))));
        });
    }

    private static Operation operation(ProtoReader option) {
        option.deprecated("write `append_action`", "append");
        option.atMostOne("append", "append_action");
        boolean append = option.optionalBool("append").orElse(true);
        String action = option.choice("append_action", ACTIONS).orElse(append ? ACTIONS.get(0) : ACTIONS.get(2));
        return switch (action) {
            case "ADD_IF_ABSENT" -> Operation.ADD_IF_ABSENT;
            case "OVERWRITE_IF_EXISTS_OR_ADD" -> Operation.SET;
            case "OVERWRITE_IF_EXISTS" -> Operation.SET_IF_PRESENT;
            default -> Operation.ADD;
        };
    }

    private static Optional<String> name(ProtoReader header) {
        Optional<String> name = header.requiredText("key");
        Optional<String> fault = name.flatMap(HeaderLevelReader::fault);
        fault.ifPresent(message -> header.problem(ProblemCode.FORM, "key", message, NAMES));
        return fault.isPresent() ? Optional.empty() : name.map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> fault(String name) {
        if (name.startsWith(":") || name.equalsIgnoreCase("host")) {
            return Optional.of("`:` headers and `host` cannot be changed here: write a host or path rewrite");
        }
        if (!name.matches("[-!#$%&'*+.^_`|~0-9A-Za-z]+")) {
            return Optional.of("this is no header name: letters, digits and !#$%&'*+-.^_`|~ may stand in one");
        }
        return name.length() > MAX_NAME ? Optional.of("the name is longer than " + MAX_NAME) : Optional.empty();
    }

    private static Optional<TextFormat> value(ProtoReader header) {
        boolean raw = header.atMostOne("value", "raw_value")
                .filter("raw_value"::equals)
                .isPresent();
        Optional<TextFormat> value = raw
                ? header.text("raw_value")
                        .flatMap(text -> BytesReader.text(header, "raw_value", text))
                        .map(TextFormat::literal)
                : FormatReader.read(header, "value", header.text("value").orElse(""));
        boolean splits = value.map(TextFormat::toString)
                .filter(text -> text.matches("(?s).*[\\r\\n\\x00].*"))
                .isPresent();
        if (splits) {
            header.problem(
                    ProblemCode.FORM,
                    raw ? "raw_value" : "value",
                    "a header never holds CR, LF or NUL",
                    "leave them out, or write blanks");
        }
        return splits ? Optional.empty() : value;
    }
}
