package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the body of a header modifier: {@code set}, {@code add} and {@code remove}. */
final class HeaderModifierReader {

    private static final int MAX_ITEMS = 16;
    private static final int MAX_VALUE = 4096;

    private HeaderModifierReader() {}

    static List<HeaderChange> read(ObjectReader body) {
        List<HeaderChange> changes = new ArrayList<>();
        changes.addAll(headers(body, "set", HeaderChange::set));
        changes.addAll(headers(body, "add", HeaderChange::add));
        changes.addAll(removals(body));
        body.done();
        return changes;
    }

    private static List<HeaderChange> headers(
            ObjectReader body, String list, BiFunction<String, String, HeaderChange> maker) {
        List<HeaderChange> changes = new ArrayList<>();
        Repetition names = new Repetition(false);
        for (ObjectReader header : body.objects(list, 0, MAX_ITEMS)) {
            Optional<String> name = Forms.HEADER_NAME.required(header, "name").filter(each -> isNotHost(header, each));
            Optional<String> value = header.requiredText("value", 1, MAX_VALUE);
            header.done();
            if (name.isPresent() && value.isPresent() && names.isNew(header, name.get())) {
                header.build("value", () -> maker.apply(name.get(), value.get()))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static boolean isNotHost(ObjectReader header, String name) {
        boolean host = name.equalsIgnoreCase("host");
        if (host) {
            header.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "name",
                    "the host is not changed as a header",
                    "use a URLRewrite filter with `hostname`");
        }
        return !host;
    }

    private static List<HeaderChange> removals(ObjectReader body) {
        List<HeaderChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> names = body.texts("remove", 0, MAX_ITEMS);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!seen.add(name)) {
                body.itemProblem(ProblemCode.REPEATED, "remove", i, "`" + name + "` stands twice", "remove one");
            } else {
                body.build("remove", () -> HeaderChange.remove(name)).ifPresent(changes::add);
            }
        }
        return changes;
    }
}
