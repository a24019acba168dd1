package io.waymark.routing.jmh.contender.rival;

import static io.waymark.routing.jmh.workload.Feature.EXACT_PATH;
import static io.waymark.routing.jmh.workload.Feature.OVERLAP;
import static io.waymark.routing.jmh.workload.Feature.REGEX;
import static io.waymark.routing.jmh.workload.Feature.SEGMENT_PREFIX;
import static io.waymark.routing.jmh.workload.Feature.TEMPLATE;

import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Spring Framework: the patterns of a host, tried in order on the path once it is parsed. */
public final class PathPatterns implements Lookup {

    /** What it can express. Regular expressions only within segments. */
    public static final Set<Feature> CAN = Set.of(EXACT_PATH, OVERLAP, REGEX, SEGMENT_PREFIX, TEMPLATE);

    static final PathSyntax SYNTAX = new PathSyntax("/**", "{%s}", "{%s:%s}");

    private final Hosts<List<Named>> hosts;

    /** Takes the routes in. */
    public PathPatterns(Table table) {
        hosts = Hosts.of(
                table,
                ArrayList::new,
                (list, target, name) -> list.add(new Named(
                        PathPatternParser.defaultInstance.parse(
                                SYNTAX.of(target.match().path())),
                        name)));
    }

    @Override
    public Object answer(Object request) {
        Probe probe = (Probe) request;
        List<Named> patterns = hosts.at(probe.authority());
        if (patterns == null) {
            return "";
        }
        PathContainer path = PathContainer.parsePath(probe.target());
        for (Named each : patterns) {
            if (each.pattern.matches(path)) {
                return each.name;
            }
        }
        return "";
    }

    @Override
    public String route(Object answer) {
        return (String) answer;
    }

    private record Named(PathPattern pattern, String name) {}
}
