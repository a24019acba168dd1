package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import java.util.List;

/**
 * Header changes of which everything is settled before the first is made: their values, and whether the headers are there. Then they are made
 * in the order of their list (envoyproxy/envoy, source/common/router/header_parser.cc, evaluateHeaders).
 *
 * @param items the changes
 */
public record HeaderBatch(List<Item> items) implements HeaderEdit {

    /** Copies the list. */
    public HeaderBatch {
        items = List.copyOf(items);
    }

    /**
     * One change.
     *
     * @param operation what is done; anything but a removal
     * @param name the header, in lower case
     * @param value its value, in which CR, LF and NUL become blanks
     * @param keepEmpty whether it is also made where the value is empty
     */
    public record Item(HeaderChange.Operation operation, String name, TextFormat value, boolean keepEmpty) {

        /** Lowers the name; refuses removals, {@code host} and names that are no tokens. */
        public Item {
            Require.that(operation != HeaderChange.Operation.REMOVE, "operation", () -> "a removal needs no batch");
            HeaderChange.checkName(name);
            name = Ascii.lower(name);
        }

        @Override
        public String toString() {
            return HeaderChange.said(operation, name, value.toString());
        }
    }
}
