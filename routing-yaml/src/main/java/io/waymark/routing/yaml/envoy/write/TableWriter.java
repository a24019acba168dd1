package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.envoy.Lowered;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a RouteConfiguration: the table of one gateway. */
final class TableWriter {

    private static final int DEFAULT_MAX_BODY = 4096;

    private final Gateway gateway;
    private final RoutingConfig config;
    private final Refusals refusals;
    private final YamlMap written = new YamlMap();

    TableWriter(Gateway gateway, RoutingConfig config, Refusals refusals) {
        this.gateway = gateway;
        this.config = config;
        this.refusals = refusals;
    }

    YamlMap table() {
        written.put("name", gateway.name().toString());
        door();
        List<HostGroup> hosts = HostGroup.of(routes(), config, refusals);
        paths(hosts);
        domains(hosts);
        HeaderWriter headers = HeaderWriter.of(hosts);
        int body = hosts.stream()
                .flatMap(HostGroup::rules)
                .mapToInt(rule -> rule.action() instanceof RouteAction.Respond respond ? bytes(respond) : 0)
                .max()
                .orElse(0);
        if (body > DEFAULT_MAX_BODY) {
            written.put("max_direct_response_body_size_bytes", body);
        }
        headers.table(written, refusals);
        SharedData.write(Lowered.TABLE_DATA, hosts.stream().flatMap(HostGroup::rules), written, refusals);
        return written.put(
                "virtual_hosts",
                hosts.stream()
                        .map(host -> new HostWriter(host, headers, refusals).host())
                        .toList());
    }

    /** Whether paths are compared up to their parameters is said once, for all but templates. */
    private void paths(List<HostGroup> hosts) {
        List<PathMatch> compared = hosts.stream()
                .flatMap(HostGroup::rules)
                .flatMap(rule -> rule.matches().stream())
                .map(RequestMatch::path)
                .filter(path -> !(path instanceof PathMatch.Template || path instanceof PathMatch.Any))
                .toList();
        long cut = compared.stream()
                .filter(PathMatch.BeforeParameters.class::isInstance)
                .count();
        refusals.refuseIf(
                cut != 0 && cut != compared.size(),
                "Envoy compares all paths of a table up to their parameters, or none");
        if (cut > 0) {
            written.put("ignore_path_parameters_in_path_matching", true);
        }
    }

    /** The domain {@code *} takes requests without a host where it is the only one. */
    private void domains(List<HostGroup> hosts) {
        List<HostPattern> domains = hosts.stream()
                .flatMap(host -> host.domains().stream())
                .distinct()
                .toList();
        refusals.refuseIf(
                domains.size() > 1 && domains.contains(HostPattern.ANY),
                "where a table of Envoy has other domains, `*` takes no requests without a host");
        refusals.refuseIf(
                domains.equals(List.of(HostPattern.NAMED)),
                "where a table of Envoy has no other domain, `*` takes requests without a host too");
    }

    private static int bytes(RouteAction.Respond respond) {
        return respond.body().literal().orElse("").getBytes(StandardCharsets.UTF_8).length;
    }

    private List<GatewayRoute> routes() {
        List<GatewayRoute> routes = new ArrayList<>();
        for (GatewayRoute route : config.routes()) {
            if (route.parents().stream().anyMatch(parent -> parent.gateway().equals(gateway.name()))) {
                routes.add(route);
            }
        }
        return routes;
    }

    /** Where requests arrive is said elsewhere: in listeners. */
    private void door() {
        boolean open =
                gateway.listeners().size() == 1 && isOpen(gateway.listeners().get(0));
        refusals.refuseIf(
                !open, "a route configuration has no listeners: one for every port and host takes all requests");
        refusals.refuseIf(gateway.fallback().isPresent(), "Envoy does nothing with requests that no route matches");
        RoutingSemantics semantics = gateway.semantics();
        boolean known = semantics.with(HostSubject.AUTHORITY).equals(RoutingSemantics.ENVOY);
        refusals.refuseIf(!known, "Envoy takes the first route of the most specific host, and ranks in no other way");
        semantics.hostSubject().header().ifPresent(header -> written.put("vhost_header", header));
        if (!semantics.hostSubject().withPort()) {
            written.put("ignore_port_in_host_matching", true);
        }
    }

    private static boolean isOpen(Listener listener) {
        return listener.name().isEmpty()
                && listener.port().isEmpty()
                && listener.protocol() == Protocol.HTTP
                && listener.host().equals(HostPattern.ANY)
                && listener.tls().isEmpty();
    }
}
