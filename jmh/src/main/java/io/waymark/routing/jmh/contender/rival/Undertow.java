package io.waymark.routing.jmh.contender.rival;

import static io.waymark.routing.jmh.workload.Feature.EXACT_PATH;
import static io.waymark.routing.jmh.workload.Feature.OVERLAP;
import static io.waymark.routing.jmh.workload.Feature.SEGMENT_PREFIX;
import static io.waymark.routing.jmh.workload.Feature.TEMPLATE;

import io.undertow.util.PathMatcher;
import io.undertow.util.PathTemplateMatcher;
import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import io.waymark.routing.match.PathMatch;
import java.util.Set;

/** Undertow: a matcher of templates for each host, or one of paths and prefixes where there are no templates. */
public final class Undertow implements Lookup {

    /** What it can express. */
    public static final Set<Feature> CAN = Set.of(EXACT_PATH, OVERLAP, SEGMENT_PREFIX, TEMPLATE);

    private static final PathSyntax SYNTAX = new PathSyntax("/*", "{%s}", "");

    private final boolean templates;
    private final Hosts<Matchers> hosts;

    /** Takes the routes in. */
    public Undertow(Table table) {
        templates = table.features().contains(TEMPLATE);
        hosts = Hosts.of(
                table,
                () -> new Matchers(new PathMatcher<>(), new PathTemplateMatcher<>()),
                (matchers, target, name) -> add(matchers, target.match().path(), name));
    }

    private void add(Matchers matchers, PathMatch path, String name) {
        if (templates) {
            matchers.templates.add(SYNTAX.of(path), name);
        } else if (path instanceof PathMatch.SegmentPrefix prefix) {
            matchers.paths.addPrefixPath(prefix.segments(), name);
        } else {
            matchers.paths.addExactPath(((PathMatch.Exact) path).path(), name);
        }
    }

    @Override
    public Object answer(Object request) {
        Probe probe = (Probe) request;
        Matchers matchers = hosts.at(probe.authority());
        if (matchers == null) {
            return "";
        }
        Object found = templates ? matchers.templates.match(probe.target()) : matchers.paths.match(probe.target());
        return found == null ? "" : found;
    }

    @Override
    public String route(Object answer) {
        if (answer instanceof PathMatcher.PathMatch<?> found) {
            return found.getValue() == null ? "" : (String) found.getValue();
        }
        return answer instanceof PathTemplateMatcher.PathMatchResult<?> found ? (String) found.getValue() : "";
    }

    private record Matchers(PathMatcher<String> paths, PathTemplateMatcher<String> templates) {}
}
