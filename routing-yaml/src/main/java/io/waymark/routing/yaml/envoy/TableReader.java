package io.waymark.routing.yaml.envoy;

import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.match.Field;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.source.NamedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads RouteConfiguration. */
final class TableReader {

    private static final long DEFAULT_MAX_BODY = 4096;
    private static final long MAX_BODY = 4_294_967_295L;
    private static final Set<String> AUTHORITY = Set.of(":authority", "host");

    private final Field.Lines lines;
    private final NamedTexts texts;

    /**
     * Reads tables.
     *
     * @param lines what several lines of one header mean
     * @param texts gives the bodies that are named
     */
    TableReader(Field.Lines lines, NamedTexts texts) {
        this.lines = lines;
        this.texts = texts;
    }

    TableObject read(ProtoReader table) {
        String name = table.text("name").orElse("");
        HeaderLevel headers = HeaderLevelReader.read(table);
        boolean narrowestLast = table.bool("most_specific_header_mutations_wins");
        RoutingSemantics semantics = semantics(table);
        long maxBody = table.integer("max_direct_response_body_size_bytes", 0, MAX_BODY)
                .orElse(DEFAULT_MAX_BODY);
        Defaults defaults = Defaults.mirrorsOf(table);
        Comparison comparison = new Comparison(lines, table.bool("ignore_path_parameters_in_path_matching"));
        HostReader reader = new HostReader(comparison, new ResponseReader(maxBody, texts), defaults);
        List<HostObject> hosts = new ArrayList<>();
        table.objects("virtual_hosts").forEach(host -> reader.read(host).ifPresent(hosts::add));
        List<Extension> carried = rest(table);
        return new TableObject(name, hosts, headers, !narrowestLast, semantics, carried, table.location());
    }

    private static RoutingSemantics semantics(ProtoReader table) {
        boolean withPort = !table.bool("ignore_port_in_host_matching");
        Optional<String> header =
                table.someText("vhost_header").filter(name -> !AUTHORITY.contains(name.toLowerCase(Locale.ROOT)));
        return table.build("vhost_header", () -> RoutingSemantics.ENVOY.with(new HostSubject(header, withPort)))
                .orElse(RoutingSemantics.ENVOY);
    }

    private static List<Extension> rest(ProtoReader table) {
        table.unsupported("more hosts from a control plane cannot be known here", "vhds");
        table.unsupported("plugins cannot be run here", "cluster_specifier_plugins");
        table.optionalBool("validate_clusters");
        table.texts("internal_only_headers");
        table.ignore("@type");
        List<Extension> carried = new ArrayList<>();
        table.carryAs(Lowered.TABLE_DATA, carried, "typed_per_filter_config", "metadata", "internal_only_headers");
        table.done();
        return carried;
    }
}
