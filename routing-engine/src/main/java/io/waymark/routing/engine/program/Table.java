package io.waymark.routing.engine.program;

import io.waymark.routing.config.RoutingSemantics.HostScope;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.engine.rank.Ranking;
import io.waymark.routing.engine.request.KnownAuthority;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.HostSpecificity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All entries that a listener or a service can reach. Immutable; safe for any thread; resolving makes no garbage. */
public final class Table {

    private final List<CompiledEntry> entries;
    private final Ranking ranking;
    private final HostTable<PathTable> hosts = new HostTable<>();
    private final List<String> exactHosts;
    private final PathTree paths;
    private final boolean mostSpecificOnly;
    private final boolean withPort;

    /**
     * The table of these entries, best first.
     *
     * @param ranking the order in which they come, for explanations
     */
    public Table(List<CompiledEntry> entries, Ranking ranking, HostScope scope, HostSubject subject) {
        this.entries = List.copyOf(entries);
        this.ranking = ranking;
        this.mostSpecificOnly = scope == HostScope.MOST_SPECIFIC;
        this.withPort = subject.withPort();
        Map<HostPattern, List<CompiledEntry>> byHost = new TreeMap<>(HostSpecificity.ORDER);
        entries.forEach(entry -> byHost.computeIfAbsent(entry.entry().host(), any -> new ArrayList<>())
                .add(entry));
        PathTreeBuilder tree = new PathTreeBuilder();
        Map<HostPattern, PathTableBuilder> builders = new TreeMap<>(HostSpecificity.ORDER);
        byHost.forEach((host, here) -> builders.put(host, new PathTableBuilder(host, here, tree)));
        NodeSlots places = tree.nodes().slots();
        this.paths = tree.build(places);
        builders.forEach((host, builder) -> hosts.add(host, builder.build(paths, places)));
        this.exactHosts = byHost.keySet().stream()
                .filter(HostPattern.Exact.class::isInstance)
                .map(host -> ((HostPattern.Exact) host).host())
                .toList();
    }

    /** The rank of the entry that takes the request; {@link CompiledEntry#NONE} if none does. */
    public int find(ReadRequest request) {
        int length = subject(request);
        if (mostSpecificOnly) {
            PathTable table = hosts.mostSpecific(request.host(), length);
            return table == null ? CompiledEntry.NONE : table.first(request, CompiledEntry.NONE);
        }
        int lowest = CompiledEntry.NONE;
        for (int step = 0; step < hosts.steps(); step++) {
            PathTable table = hosts.at(step, request.host(), length);
            if (table != null && table.best() < lowest) {
                lowest = table.first(request, lowest);
            }
        }
        return lowest;
    }

    /** The exact hosts that its entries name. */
    public List<String> exactHosts() {
        return exactHosts;
    }

    /** What a host can reach. */
    public HostView view(KnownAuthority host) {
        List<PathTable> tables = new ArrayList<>();
        for (int step = 0; step < hosts.steps(); step++) {
            PathTable table = hosts.at(step, host.bytes(), host.length());
            if (table != null && (tables.isEmpty() || !mostSpecificOnly)) {
                tables.add(table);
            }
        }
        return new HostView(tables);
    }

    private int subject(ReadRequest request) {
        return withPort ? request.subjectLength() : request.hostLength();
    }

    /** The entries whose host takes the request, best first: what {@link #find} chooses from, for explanations. */
    public List<CompiledEntry> reachable(ReadRequest request) {
        List<CompiledEntry> reached = new ArrayList<>();
        for (int step = 0; step < hosts.steps(); step++) {
            PathTable table = hosts.at(step, request.host(), subject(request));
            if (table != null && (reached.isEmpty() || !mostSpecificOnly)) {
                reached.addAll(table.entries());
            }
        }
        reached.sort(Comparator.comparingInt(CompiledEntry::rank));
        return reached;
    }

    /** All entries, best first; the index is the rank. */
    public List<CompiledEntry> entries() {
        return entries;
    }

    /** What the first of two entries has by which it comes before the second, in words. */
    public String reason(CompiledEntry first, CompiledEntry second) {
        return ranking.reason(first.entry(), second.entry());
    }

    /** The table as text, one line for each thing. */
    public String dump(String indent) {
        StringBuilder text = new StringBuilder();
        PathTreeText edges = paths.text();
        hosts.forEach(table -> text.append(PathTablePrint.of(table, edges, indent)));
        return text.toString();
    }
}
