package io.waymark.routing.engine.compile;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingSemantics.HostScope;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.engine.condition.Conditions;
import io.waymark.routing.engine.program.CompiledEntry;
import io.waymark.routing.engine.program.Table;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.engine.rank.Ranking;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Ranks entries and puts them into tables. */
final class EntryCompiler {

    private final HeaderNames names;

    EntryCompiler(HeaderNames names) {
        this.names = names;
    }

    /** Adds the entries of a route for one of its hosts. */
    static void add(ObjectName table, GatewayRoute route, int index, HostPattern host, List<Entry> to) {
        for (int r = 0; r < route.rules().size(); r++) {
            RouteRule rule = route.rules().get(r);
            for (int m = 0; m < rule.matches().size(); m++) {
                to.add(new Entry(
                        table, route, index, host, rule, r, rule.matches().get(m), m));
            }
        }
    }

    /** The table of entries in any order. */
    Table table(List<Entry> entries, Precedence precedence, HostScope scope, HostSubject subject) {
        Ranking ranking = new Ranking(precedence, entries);
        List<CompiledEntry> compiled = new ArrayList<>(entries.size());
        for (Entry entry : ranking.sorted(entries)) {
            compiled.add(new CompiledEntry(compiled.size(), entry, Conditions.of(entry.match(), names)));
        }
        return new Table(compiled, ranking, scope, subject);
    }
}
