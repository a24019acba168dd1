package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the header mutations of all levels.
 *
 * @param request the changes of requests
 * @param response the changes of responses
 */
record HeaderWriter(HeaderPlan request, HeaderPlan response) {

    static HeaderWriter of(List<HostGroup> hosts) {
        return new HeaderWriter(new HeaderPlan(Direction.REQUEST, hosts), new HeaderPlan(Direction.RESPONSE, hosts));
    }

    void table(YamlMap level, Refusals refusals) {
        write(level, refusals, HeaderPlan::ofTable);
    }

    void host(HostGroup host, YamlMap level, Refusals refusals) {
        write(level, refusals, plan -> plan.ofHost(host));
    }

    void route(HostGroup host, RouteRule rule, YamlMap level, Refusals refusals) {
        refusals.refuseIf(
                Direction.isPerShare(rule)
                        && !(rule.requestHeaders().isEmpty()
                                && rule.responseHeaders().isEmpty()),
                "Envoy changes headers for the chosen cluster before those of the route");
        write(level, refusals, plan -> plan.ofRoute(host, rule));
    }

    void share(HostGroup host, RouteRule rule, WeightedDestination share, YamlMap level, Refusals refusals) {
        write(level, refusals, plan -> plan.ofShare(host, rule, share));
    }

    private void write(YamlMap level, Refusals refusals, Function<HeaderPlan, List<HeaderEdit>> changes) {
        write(level, refusals, "request", changes.apply(request));
        write(level, refusals, "response", changes.apply(response));
    }

    private static void write(YamlMap level, Refusals refusals, String kind, List<HeaderEdit> edits) {
        refusals.refuseIf(
                !Runs.isRun(edits),
                "Envoy removes headers first, then replaces, then adds, and looks but once whether a header is there");
        List<YamlMap> options = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (HeaderEdit edit : edits) {
            if (edit instanceof HeaderBatch batch) {
                batch.items().forEach(item -> options.add(option(item, refusals)));
            } else if (edit instanceof HeaderChange change && change.operation() == Operation.REMOVE) {
                removed.add(change.name());
            } else if (edit instanceof HeaderChange change) {
                TextFormat value = TextFormat.literal(change.value());
                boolean empty = change.value().isEmpty();
                options.add(option(new HeaderBatch.Item(change.operation(), change.name(), value, empty), refusals));
            }
        }
        if (!options.isEmpty()) {
            level.put(kind + "_headers_to_add", options);
        }
        if (!removed.isEmpty()) {
            level.putTexts(kind + "_headers_to_remove", removed);
        }
    }

    private static YamlMap option(HeaderBatch.Item item, Refusals refusals) {
        YamlMap header = new YamlMap()
                .put("key", item.name())
                .put("value", Formats.text(item.value(), "the value of `" + item.name() + "`", refusals));
        YamlMap option = new YamlMap().put("header", header);
        if (item.operation() != Operation.ADD) {
            option.put("append_action", action(item.operation()));
        }
        return item.keepEmpty() ? option.put("keep_empty_value", true) : option;
    }

    private static String action(Operation operation) {
        return switch (operation) {
            case SET -> "OVERWRITE_IF_EXISTS_OR_ADD";
            case SET_IF_PRESENT -> "OVERWRITE_IF_EXISTS";
            default -> operation.name();
        };
    }
}
