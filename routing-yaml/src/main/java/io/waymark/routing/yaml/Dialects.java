package io.waymark.routing.yaml;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Joins what the dialects made into one configuration. Objects of two dialects may have one name, which a configuration may not. */
record Dialects(List<RoutingConfig> configs, Problems problems) {

    /** The configuration; absent where names collide, which is told. */
    Optional<RoutingConfig> joined() {
        distinct("gateways", RoutingConfig::gateways, Gateway::name, Gateway::location);
        distinct("services", RoutingConfig::services, Service::name, Service::location);
        distinct("destinations", RoutingConfig::backends, Backend::name, Backend::location);
        return problems.hasErrors() ? Optional.empty() : Optional.of(all());
    }

    private <T> void distinct(
            String what,
            Function<RoutingConfig, List<T>> objects,
            Function<T, ObjectName> name,
            Function<T, SourceLocation> location) {
        Map<ObjectName, T> seen = new HashMap<>();
        for (RoutingConfig config : configs) {
            for (T object : objects.apply(config)) {
                T first = seen.putIfAbsent(name.apply(object), object);
                if (first != null) {
                    collide(what, name.apply(object), location.apply(object), location.apply(first));
                }
            }
        }
    }

    private void collide(String what, ObjectName name, SourceLocation second, SourceLocation first) {
        problems.add(
                ProblemCode.DUPLICATE_OBJECT,
                new Place(second.file(), second.line(), second.column(), 1, ""),
                "two " + what + " of different APIs are called " + name + "; the other is at " + first,
                "rename one of them, or load the objects of each API by themselves");
    }

    private RoutingConfig all() {
        RoutingConfig.Builder all = RoutingConfig.builder();
        for (RoutingConfig config : configs) {
            config.gateways().forEach(all::gateway);
            config.routes().forEach(all::route);
            config.services().forEach(all::service);
            config.backends().forEach(all::backend);
        }
        return all.build();
    }
}
