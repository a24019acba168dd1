package io.waymark.routing;

import io.waymark.routing.action.HeaderChange;
import java.util.ArrayList;
import java.util.List;

/** Makes header changes: for embedders that hold headers as lines, and for tools that show what is sent upstream. */
public final class HeaderChanges {

    private HeaderChanges() {}

    /** The header lines of a request, in order. */
    public static List<HeaderLine> lines(RoutingRequest request) {
        List<HeaderLine> lines = new ArrayList<>(request.headerCount());
        for (int i = 0; i < request.headerCount(); i++) {
            lines.add(new HeaderLine(request.headerName(i), request.headerValue(i)));
        }
        return List.copyOf(lines);
    }

    /** The lines after the changes, made in their order. The lines given stay as they are. */
    public static List<HeaderLine> apply(List<HeaderLine> lines, List<HeaderChange> changes) {
        List<HeaderLine> changed = new ArrayList<>(lines);
        changes.forEach(change -> apply(changed, change));
        return List.copyOf(changed);
    }

    private static void apply(List<HeaderLine> lines, HeaderChange change) {
        boolean there = lines.stream().anyMatch(line -> line.is(change.name()));
        switch (change.operation()) {
            case REMOVE -> remove(lines, change);
            case ADD -> add(lines, change);
            case SET -> {
                remove(lines, change);
                add(lines, change);
            }
            case ADD_IF_ABSENT -> {
                if (!there) {
                    add(lines, change);
                }
            }
            case SET_IF_PRESENT -> {
                if (there) {
                    remove(lines, change);
                    add(lines, change);
                }
            }
        }
    }

    private static void remove(List<HeaderLine> lines, HeaderChange change) {
        lines.removeIf(line -> line.is(change.name()));
    }

    private static void add(List<HeaderLine> lines, HeaderChange change) {
        lines.add(new HeaderLine(change.name(), change.value()));
    }
}
