package io.waymark.routing.yaml;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Loads what was written, and tells of each object that is refused there or comes back otherwise, at the place from which it came. */
final class WrittenCheck {

    private final RoutingConfig config;
    private final Problems problems;
    private final Map<String, SourceLocation> locations = new LinkedHashMap<>();

    private WrittenCheck(RoutingConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
        config.gateways().forEach(gateway -> locations.put(gateway.name().toString(), gateway.location()));
        config.backends().forEach(backend -> locations.put(backend.name().toString(), backend.location()));
        config.routes().forEach(route -> locations.put(route.name().toString(), route.location()));
    }

    /** Notes as problems what is not in the text as it is in the configuration. */
    static void check(RoutingConfig config, String text, ConfigLoader loader, Problems problems) {
        LoadResult result = loader.readText("written.yaml", text);
        WrittenCheck check = new WrittenCheck(config, problems);
        result.problems().stream().filter(Problem::isError).forEach(check::refused);
        result.config().filter(back -> !back.equals(config)).ifPresent(check::changed);
    }

    private void refused(Problem problem) {
        String name = problem.object().substring(problem.object().indexOf(' ') + 1);
        String field = problem.field().isEmpty() ? "" : "`" + problem.field() + "`: ";
        tell(name, problem.object(), "this cannot be written; " + field + problem.message(), problem.help());
    }

    private void changed(RoutingConfig back) {
        int before = problems.sorted().size();
        changed("Gateway", config.gateways(), back.gateways(), gateway -> gateway.name());
        changed("Route", config.routes(), back.routes(), route -> route.name());
        changed("Backend", config.backends(), back.backends(), backend -> backend.name());
        if (problems.sorted().size() == before) {
            tell("", "", "what was written does not come back as the same configuration", "");
        }
    }

    private <T> void changed(String kind, Collection<T> wanted, Collection<T> back, Function<T, ObjectName> name) {
        Set<T> same = new HashSet<>(back);
        wanted.stream().filter(each -> !same.contains(each)).forEach(each -> {
            String label = name.apply(each).toString();
            tell(label, kind + " " + label, "what was written of this does not come back as the same", "");
        });
    }

    private void tell(String name, String object, String message, String help) {
        SourceLocation at = locations.getOrDefault(name, SourceLocation.NONE);
        Place place = at.isKnown() ? new Place(at.file(), at.line(), at.column(), 1, "") : Place.file("(written)");
        ProblemCode code = ProblemCode.INEXPRESSIBLE;
        problems.add(new Problem(code.severity(), code, place, object, "", message, help));
    }
}
