package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.AddressRange;
import io.waymark.routing.match.IpAddress;
import java.util.List;

/** The client's address lies in one of these ranges; one that is unknown or unreadable does not. */
record ClientCondition(List<AddressRange> ranges) implements Condition {

    @Override
    public boolean holds(ReadRequest request) {
        String text = request.original().clientAddress();
        if (text.isEmpty()) {
            return false;
        }
        try {
            IpAddress address = IpAddress.parse(text);
            return ranges.stream().anyMatch(range -> range.contains(address));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    @Override
    public String failure(ReadRequest request) {
        return "client address is outside " + ranges;
    }

    @Override
    public String toString() {
        return "client in " + ranges;
    }
}
