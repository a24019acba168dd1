package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a share of a split: value modulo the sum of weights, the shares in order. The value is that of the first sticky key that the
 * request has, else the request's random value, which is not drawn where only one share has a weight.
 */
final class ShareChoice {

    private final long[] ends;
    private final long sum;
    private final int only;
    private final Optional<StickyKeys> sticky;

    ShareChoice(RouteAction.Forward forward, HeaderNames names) {
        List<WeightedDestination> shares = forward.destinations();
        this.ends = new long[shares.size()];
        long end = 0;
        int weighted = 0;
        int last = 0;
        for (int i = 0; i < ends.length; i++) {
            long weight = shares.get(i).weight();
            end += weight;
            ends[i] = end;
            weighted += weight > 0 ? 1 : 0;
            last = weight > 0 ? i : last;
        }
        this.sum = end;
        this.only = weighted == 1 ? last : -1;
        this.sticky = forward.sticky().map(split -> new StickyKeys(split, names));
    }

    /** The index of the share. */
    int choose(ReadRequest request) {
        if (only >= 0) {
            return only;
        }
        int key = sticky.isPresent() ? sticky.get().find(request) : -1;
        long value = key >= 0 ? sticky.get().value(request, key) : request.random();
        long left = Long.remainderUnsigned(value, sum);
        int index = 0;
        while (left >= ends[index]) {
            index++;
        }
        return index;
    }
}
