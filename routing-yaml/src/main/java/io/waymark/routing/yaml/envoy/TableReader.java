package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.Mirror;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.match.Field;
import io.waymark.routing.meta.Extension;
import java.util.ArrayList;
import java.util.List;

/** Reads RouteConfiguration. */
final class TableReader {

    private static final long DEFAULT_MAX_BODY = 4096;
    private static final long MAX_BODY = 4_294_967_295L;

    private final Field.Lines lines;

    /** Reads with one of two meanings of a header of several lines. */
    TableReader(Field.Lines lines) {
        this.lines = lines;
    }

    TableObject read(ProtoReader table) {
        String name = table.text("name").orElse("");
        HeaderLevel headers = HeaderLevelReader.read(table);
        boolean narrowestLast = table.bool("most_specific_header_mutations_wins");
        RoutingSemantics semantics = semantics(table);
        long maxBody = table.integer("max_direct_response_body_size_bytes", 0, MAX_BODY)
                .orElse(DEFAULT_MAX_BODY);
        List<Extension> extensions = new ArrayList<>();
        List<Mirror> mirrors = MirrorReader.read(table, extensions);
        HostReader reader = new HostReader(lines, new ResponseReader(maxBody), mirrors);
        List<HostObject> hosts = new ArrayList<>();
        table.objects("virtual_hosts").forEach(host -> reader.read(host).ifPresent(hosts::add));
        rest(table);
        return new TableObject(name, hosts, headers, !narrowestLast, semantics, table.location());
    }

    private static RoutingSemantics semantics(ProtoReader table) {
        RoutingSemantics envoy = RoutingSemantics.ENVOY;
        return table.bool("ignore_port_in_host_matching")
                ? new RoutingSemantics(envoy.precedence(), envoy.hostScope(), HostSubject.HOST)
                : envoy;
    }

    private static void rest(ProtoReader table) {
        table.unsupported("more hosts from a control plane cannot be known here", "vhds");
        table.unsupported("plugins cannot be run here", "cluster_specifier_plugins");
        table.unsupported("hosts are found by the authority", "vhost_header");
        if (table.bool("ignore_path_parameters_in_path_matching")) {
            table.unsupported(
                    "choose a request policy that leaves path parameters out",
                    "ignore_path_parameters_in_path_matching");
        }
        table.optionalBool("validate_clusters");
        table.texts("internal_only_headers");
        table.ignore("typed_per_filter_config", "metadata", "@type");
        table.done();
    }
}
