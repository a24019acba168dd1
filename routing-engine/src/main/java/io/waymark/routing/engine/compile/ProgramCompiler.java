package io.waymark.routing.engine.compile;

import io.waymark.routing.RequestUse;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics.HostScope;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.config.Service;
import io.waymark.routing.engine.outcome.Outcome;
import io.waymark.routing.engine.outcome.OutcomeCompiler;
import io.waymark.routing.engine.outcome.ServiceTable;
import io.waymark.routing.engine.program.Table;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.RequestReader;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Compiles a configuration for one gateway. Used once. */
public final class ProgramCompiler {

    private final RoutingConfig config;
    private final Gateway gateway;
    private final HeaderNames names;
    private final RequestReader reader;
    private final EntryCompiler entries;
    private final Closing closed;
    private final Map<ObjectName, ServiceTable> services = new LinkedHashMap<>();
    private final Map<Reach, ReachedTable> tables = new HashMap<>();
    private final OutcomeCompiler outcomes;

    /** Compiles this configuration as these options say. */
    public ProgramCompiler(RoutingConfig config, RouterOptions options) {
        this.config = config;
        this.gateway = options.choose(config);
        RequestUse use = RequestUse.of(config);
        this.names = new HeaderNames(use.headers());
        this.reader = new RequestReader(
                options.policy(),
                names,
                use.namedHeaders(),
                options.split(),
                gateway.semantics().hostSubject());
        this.entries = new EntryCompiler(names);
        this.closed = Closing.of(gateway.semantics().closed(), names);
        Map<ObjectName, Service> known = new HashMap<>();
        config.services().forEach(service -> known.put(service.name(), service));
        config.services().forEach(this::service);
        this.outcomes = new OutcomeCompiler(reader, names, config.backends(), known, services);
    }

    private void service(Service service) {
        if (service.provider() instanceof Service.Provider.Routes routes) {
            RouteTable table = routes.table();
            List<Entry> found = new ArrayList<>();
            for (int i = 0; i < table.routes().size(); i++) {
                EntryCompiler.add(service.name(), table.routes().get(i), i, HostPattern.ANY, found);
            }
            OptionalInt port = table.listeners().isEmpty()
                    ? OptionalInt.empty()
                    : table.listeners().get(0).port();
            Table compiled = entries.table(found, table.precedence(), HostScope.MOST_SPECIFIC, HostSubject.HOST);
            services.put(service.name(), new ServiceTable(service.name(), compiled, port));
        }
    }

    /** The program. */
    public Program compile() {
        List<Door> doors = gateway.listeners().stream().map(this::door).toList();
        return new Program(gateway.name(), reader, doors, new Doors(doors), List.copyOf(services.values()));
    }

    private Door door(Listener listener) {
        Reach reach = Reach.of(config, gateway, listener);
        ReachedTable reached = tables.computeIfAbsent(reach, this::reached);
        return new Door(listener, reached.table(), reached.outcomes(), reached.fallback(), closed);
    }

    /** The table of what a listener reaches; listeners that reach the same share one. */
    private record ReachedTable(Table table, List<Outcome> outcomes, Optional<Outcome> fallback) {}

    private ReachedTable reached(Reach reach) {
        List<Entry> found = new ArrayList<>();
        for (int index : reach.routes()) {
            GatewayRoute route = config.routes().get(index);
            List<HostPattern> hosts = route.hosts().isEmpty() ? List.of(HostPattern.ANY) : route.hosts();
            hosts.forEach(host -> EntryCompiler.add(gateway.name(), route, index, host, found));
        }
        found.removeIf(entry -> !reach.serves(entry.match().port()));
        Precedence precedence = gateway.semantics().precedence();
        Table table = entries.table(
                found,
                precedence,
                gateway.semantics().hostScope(),
                gateway.semantics().hostSubject());
        List<Outcome> compiled = table.entries().stream()
                .map(entry -> outcomes.of(entry.entry(), reach.port()))
                .toList();
        return new ReachedTable(table, compiled, gateway.fallback().map(rule -> outcomes.of(fallback(), reach.port())));
    }

    private Entry fallback() {
        GatewayRoute route =
                GatewayRoute.builder(gateway.name()).at(gateway.location()).build();
        return new Entry(
                gateway.name(), route, -1, HostPattern.ANY, gateway.fallback().orElseThrow(), -1, RequestMatch.ALL, 0);
    }
}
