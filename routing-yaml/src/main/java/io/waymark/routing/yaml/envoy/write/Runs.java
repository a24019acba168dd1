package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import io.waymark.routing.action.HeaderEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs of header changes that one level of Envoy can say: removals, then replacements, then additions, of which none asks for a header that
 * another changes; or removals, and then one batch.
 */
final class Runs {

    private Runs() {}

    static boolean isRun(List<HeaderEdit> edits) {
        List<HeaderChange> changes = new ArrayList<>();
        for (HeaderEdit edit : edits) {
            if (edit instanceof HeaderChange change) {
                changes.add(change);
            }
        }
        boolean last = !edits.isEmpty() && edits.get(edits.size() - 1) instanceof HeaderBatch batch && isRun(batch);
        return changes.size() == edits.size() ? isPlainRun(changes) : last && isBefore(edits, changes);
    }

    /** A batch stands at the end, behind removals alone. */
    private static boolean isBefore(List<HeaderEdit> edits, List<HeaderChange> changes) {
        return changes.size() == edits.size() - 1
                && changes.stream().allMatch(change -> phase(change.operation()) == 0);
    }

    private static boolean isRun(HeaderBatch batch) {
        int phase = 0;
        for (HeaderBatch.Item item : batch.items()) {
            if (phase(item.operation()) < phase) {
                return false;
            }
            phase = phase(item.operation());
        }
        return true;
    }

    private static boolean isPlainRun(List<HeaderChange> changes) {
        for (int i = 1; i < changes.size(); i++) {
            if (phase(changes.get(i - 1).operation()) > phase(changes.get(i).operation())) {
                return false;
            }
        }
        return changes.stream().noneMatch(change -> judges(change) && times(change.name(), changes) > 1);
    }

    private static int phase(Operation operation) {
        return switch (operation) {
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
    static List<HeaderEdit> last(List<List<HeaderEdit>> lists) {
        List<HeaderEdit> common = common(lists);
        int from = 0;
        while (!isRun(common.subList(from, common.size()))) {
            from++;
        }
        return common.subList(from, common.size());
    }

    private static List<HeaderEdit> common(List<List<HeaderEdit>> lists) {
        if (lists.isEmpty()) {
            return List.of();
        }
        List<HeaderEdit> first = lists.get(0);
        int length = 0;
        while (length < first.size() && endAlike(lists, length + 1)) {
            length++;
        }
        return first.subList(first.size() - length, first.size());
    }

    private static boolean endAlike(List<List<HeaderEdit>> lists, int length) {
        return lists.stream()
                .allMatch(list -> list.size() >= length
                        && list.get(list.size() - length)
                                .equals(lists.get(0).get(lists.get(0).size() - length)));
    }

    static List<HeaderEdit> withoutLast(List<HeaderEdit> list, int count) {
        return list.subList(0, Math.max(0, list.size() - count));
    }
}
