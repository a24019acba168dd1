package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.envoy.Lowered;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** Writes a VirtualHost. */
final class HostWriter {

    private final HostGroup host;
    private final HeaderWriter headers;
    private final Refusals refusals;
    private final YamlMap written = new YamlMap();

    HostWriter(HostGroup host, HeaderWriter headers, Refusals refusals) {
        this.host = host;
        this.headers = headers;
        this.refusals = refusals;
    }

    YamlMap host() {
        written.put("name", host.name());
        written.putTexts("domains", host.domains().stream().map(this::domain).toList());
        if (!host.tls().isEmpty()) {
            written.put("require_tls", host.tls());
        }
        headers.host(host, written, refusals);
        SharedData.write(Lowered.HOST_DATA, host.rules(), written, refusals);
        if (!host.routes().isEmpty()) {
            written.put("routes", routes(host.routes()));
        }
        if (!host.branches().isEmpty()) {
            written.put("matcher", matcher());
        }
        return written;
    }

    private String domain(HostPattern domain) {
        refusals.refuseIf(
                domain instanceof HostPattern.Ending,
                "a domain of Envoy is a name, `*`, `*suffix` or `prefix*`, not " + domain);
        return domain.toString();
    }

    private List<YamlMap> routes(List<GatewayRoute> routes) {
        List<YamlMap> all = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            all.add(new RouteWriter(routes.get(i), i, new RouteHeaders(host, headers), refusals.problems()).route());
        }
        return all;
    }

    private YamlMap matcher() {
        List<YamlMap> matchers = new ArrayList<>();
        for (HostGroup.Branch branch : host.branches()) {
            RouteRule rule = branch.rule();
            Refusals here = refusals.at(rule.location());
            YamlMap list = new YamlMap()
                    .put("@type", "type.googleapis.com/envoy.config.route.v3.RouteList")
                    .put("routes", routes(branch.table().routes()));
            YamlMap action = new YamlMap().put("name", "routes").put("typed_config", list);
            YamlMap onMatch = new YamlMap().put("action", action);
            boolean always =
                    rule.matches().stream().allMatch(match -> match.fields().isEmpty());
            boolean last = matchers.size() == host.branches().size() - 1;
            if (always && last) {
                YamlMap matcher = new YamlMap();
                if (!matchers.isEmpty()) {
                    matcher.put("matcher_list", new YamlMap().put("matchers", matchers));
                }
                return matcher.put("on_no_match", onMatch);
            }
            here.refuseIf(always, "a matcher that always holds stands at the end");
            matchers.add(new YamlMap()
                    .put("predicate", PredicateWriter.write(rule, here))
                    .put("on_match", onMatch));
        }
        return new YamlMap().put("matcher_list", new YamlMap().put("matchers", matchers));
    }
}
