package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the header mutations of one level. Envoy removes first, judges then which headers are there, then overwrites, then adds
 * (envoyproxy/envoy, source/common/router/header_parser.cc); the changes are brought into an order in which making them one after the
 * other comes to the same.
 */
final class HeaderLevelReader {

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

    private static List<HeaderChange> changes(ProtoReader level, String toAdd, String toRemove) {
        List<HeaderChange> changes = new ArrayList<>(removals(level, toRemove));
        List<HeaderChange> sets = new ArrayList<>();
        List<HeaderChange> adds = new ArrayList<>();
        List<ProtoReader> options = level.objects(toAdd);
        if (options.size() > MAX_ENTRIES) {
            level.problem(ProblemCode.SIZE, toAdd, "more than " + MAX_ENTRIES + " headers", "");
        }
        options.forEach(option -> change(option).ifPresent(change -> {
            boolean sets1 = change.operation() == Operation.SET || change.operation() == Operation.SET_IF_PRESENT;
            (sets1 ? sets : adds).add(change);
        }));
        expressible(level, toAdd, sets, adds);
        changes.addAll(sets);
        changes.addAll(adds);
        return changes;
    }

    private static List<HeaderChange> removals(ProtoReader level, String key) {
        List<HeaderChange> removals = new ArrayList<>();
        List<String> names = level.texts(key);
        for (int i = 0; i < names.size(); i++) {
            Optional<String> fault = fault(names.get(i));
            if (fault.isPresent()) {
                level.itemProblem(ProblemCode.FORM, key, i, fault.get(), "");
            } else {
                removals.add(HeaderChange.remove(names.get(i)));
            }
        }
        return removals;
    }

    private static Optional<HeaderChange> change(ProtoReader option) {
        Optional<ProtoReader> header = option.requiredObject("header");
        Operation operation = operation(option);
        boolean keepEmpty = option.bool("keep_empty_value");
        option.done();
        return header.flatMap(each -> {
            Optional<String> name = name(each);
            Optional<String> value = value(each);
            each.done();
            boolean nothing = value.filter(String::isEmpty).isPresent() && !keepEmpty;
            return name.filter(known -> !nothing)
                    .flatMap(known ->
                            value.flatMap(text -> each.build("value", () -> new HeaderChange(operation, known, text))));
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
        fault.ifPresent(message -> header.problem(ProblemCode.FORM, "key", message, ""));
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

    private static Optional<String> value(ProtoReader header) {
        header.unsupported("write the value as `value`", "raw_value");
        if (header.has("raw_value")) {
            return Optional.empty();
        }
        String text = header.text("value").orElse("");
        String plain = text.replace("%%", "");
        if (plain.indexOf('%') >= 0) {
            header.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "value",
                    "format commands are not supported",
                    "write `%%` for a percent sign");
            return Optional.empty();
        }
        return Optional.of(text.replace("%%", "%"));
    }

    /**
     * Refuses what a sequence of changes cannot say: that whether a header is there was judged before another change of the same name was
     * made.
     */
    private static void expressible(ProtoReader level, String key, List<HeaderChange> sets, List<HeaderChange> adds) {
        Map<String, Integer> changesOf = new HashMap<>();
        List<HeaderChange> all = new ArrayList<>(sets);
        all.addAll(adds);
        all.forEach(change -> changesOf.merge(change.name(), 1, Integer::sum));
        for (HeaderChange change : all) {
            boolean judges =
                    change.operation() == Operation.ADD_IF_ABSENT || change.operation() == Operation.SET_IF_PRESENT;
            if (judges && changesOf.getOrDefault(change.name(), 0) > 1) {
                level.problem(
                        ProblemCode.NOT_SUPPORTED,
                        key,
                        "several changes of `" + change.name()
                                + "` are not supported where one asks whether it is there",
                        "leave one of them");
                return;
            }
        }
    }
}
