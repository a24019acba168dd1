package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import java.util.List;

/**
 * Runs of header changes that one level of Envoy can say: removals, then replacements, then additions, of which none asks for a header that
 * another changes.
 */
final class Runs {

    private Runs() {}

    static boolean isRun(List<HeaderChange> changes) {
        for (int i = 1; i < changes.size(); i++) {
            if (phase(changes.get(i - 1)) > phase(changes.get(i))) {
                return false;
            }
        }
        return changes.stream().noneMatch(change -> judges(change) && times(change.name(), changes) > 1);
    }

    private static int phase(HeaderChange change) {
        return switch (change.operation()) {
            case REMOVE -> 0;
            case SET, SET_IF_PRESENT -> 1;
            case ADD, ADD_IF_ABSENT -> 2;
        };
    }

    private static boolean judges(HeaderChange change) {
        return change.operation() == Operation.ADD_IF_ABSENT || change.operation() == Operation.SET_IF_PRESENT;
    }

    private static long times(String name, List<HeaderChange> changes) {
        return changes.stream()
                .filter(change ->
                        change.operation() != Operation.REMOVE && change.name().equals(name))
                .count();
    }

    /** The longest run at the end of what all lists end with. */
    static List<HeaderChange> last(List<List<HeaderChange>> lists) {
        List<HeaderChange> common = common(lists);
        int from = 0;
        while (!isRun(common.subList(from, common.size()))) {
            from++;
        }
        return common.subList(from, common.size());
    }

    private static List<HeaderChange> common(List<List<HeaderChange>> lists) {
        if (lists.isEmpty()) {
            return List.of();
        }
        List<HeaderChange> first = lists.get(0);
        int length = 0;
        while (length < first.size() && endAlike(lists, length + 1)) {
            length++;
        }
        return first.subList(first.size() - length, first.size());
    }

    private static boolean endAlike(List<List<HeaderChange>> lists, int length) {
        return lists.stream()
                .allMatch(list -> list.size() >= length
                        && list.get(list.size() - length)
                                .equals(lists.get(0).get(lists.get(0).size() - length)));
    }

    static List<HeaderChange> withoutLast(List<HeaderChange> list, int count) {
        return list.subList(0, Math.max(0, list.size() - count));
    }
}
