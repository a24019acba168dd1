package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which level says which header changes of one direction. Where the changes of every route and share are one run, they stand there. Else the
 * configuration says the longest run with which all lists end, then each host what its lists end with, and so on inwards: a longer run at a
 * wider level leaves less to the narrower ones.
 */
final class HeaderPlan {

    private final Direction direction;
    private final boolean narrow;
    private final List<HeaderEdit> table;
    private final IdentityHashMap<HostGroup, List<HeaderEdit>> hosts = new IdentityHashMap<>();

    HeaderPlan(Direction direction, List<HostGroup> groups) {
        this.direction = direction;
        this.narrow = groups.stream()
                .flatMap(HostGroup::rules)
                .flatMap(rule -> direction.all(rule).stream())
                .allMatch(Runs::isRun);
        this.table = narrow ? List.of() : Runs.last(wider(groups.stream(), 0));
        groups.forEach(host -> hosts.put(host, narrow ? List.of() : Runs.last(wider(Stream.of(host), table.size()))));
    }

    private List<List<HeaderEdit>> wider(Stream<HostGroup> groups, int without) {
        return groups.flatMap(HostGroup::rules)
                .flatMap(rule -> direction.wider(rule).stream())
                .map(list -> Runs.withoutLast(list, without))
                .toList();
    }

    List<HeaderEdit> ofTable() {
        return table;
    }

    List<HeaderEdit> ofHost(HostGroup host) {
        return hosts.getOrDefault(host, List.of());
    }

    private int outside(HostGroup host) {
        return table.size() + ofHost(host).size();
    }

    List<HeaderEdit> ofRoute(HostGroup host, RouteRule rule) {
        if (!Direction.isPerShare(rule)) {
            return Runs.withoutLast(direction.of(rule), outside(host));
        }
        return narrow
                ? List.of()
                : Runs.last(direction.wider(rule).stream()
                        .map(list -> Runs.withoutLast(list, outside(host)))
                        .toList());
    }

    List<HeaderEdit> ofShare(HostGroup host, RouteRule rule, WeightedDestination share) {
        int wider = outside(host) + ofRoute(host, rule).size();
        return Runs.withoutLast(direction.of(share), Direction.isPerShare(rule) ? wider : 0);
    }
}
