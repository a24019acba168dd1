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
import io.waymark.routing.match.PathMatch;
import java.util.Set;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.RegexPathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/** Jetty: path mappings for each host. */
public final class Jetty implements Lookup {

    /** What it can express. */
    public static final Set<Feature> CAN = Set.of(EXACT_PATH, OVERLAP, REGEX, SEGMENT_PREFIX, TEMPLATE);

    private final Hosts<PathMappings<String>> hosts;

    /** Takes the routes in. */
    public Jetty(Table table) {
        hosts = Hosts.of(
                table,
                PathMappings::new,
                (mappings, target, name) -> mappings.put(spec(target.match().path()), name));
    }

    private static PathSpec spec(PathMatch path) {
        if (path instanceof PathMatch.Template template) {
            return new UriTemplatePathSpec(template.template().text());
        }
        return path instanceof PathMatch.Regex regex
                ? new RegexPathSpec("^" + regex.pattern().text() + "$")
                : new ServletPathSpec(new PathSyntax("/*", "", "").of(path));
    }

    @Override
    public Object answer(Object request) {
        Probe probe = (Probe) request;
        PathMappings<String> mappings = hosts.at(probe.authority());
        MatchedResource<String> found = mappings == null ? null : mappings.getMatched(probe.target());
        return found == null ? "" : found;
    }

    @Override
    public String route(Object answer) {
        return answer instanceof MatchedResource<?> found ? (String) found.getResource() : "";
    }
}
