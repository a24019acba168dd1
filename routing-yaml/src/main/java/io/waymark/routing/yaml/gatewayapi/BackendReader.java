package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads references to backends. */
final class BackendReader {

    private static final long MAX_WEIGHT = 1_000_000;

    private BackendReader() {}

    /** A reference with weight and filters. */
    static Optional<BackendRef> weighted(ObjectReader ref, FilterScope scope) {
        Optional<TargetRef> target = target(ref, scope.namespace());
        long weight = ref.integer("weight", 0, MAX_WEIGHT).orElse(1L);
        FilterList filters = FilterReader.read(ref, scope);
        ref.done();
        return target.map(to -> new BackendRef(to, weight, filters));
    }

    /** A bare reference. */
    static Optional<TargetRef> bare(ObjectReader ref, String namespace) {
        Optional<TargetRef> target = target(ref, namespace);
        ref.done();
        return target;
    }

    private static Optional<TargetRef> target(ObjectReader ref, String namespace) {
        String group = Forms.GROUP.read(ref, "group").orElse(GroupKind.SERVICE.group());
        String kind = Forms.KIND.read(ref, "kind").orElse(GroupKind.SERVICE.kind());
        Optional<String> name = ref.requiredText("name", 1, 253);
        String in = Forms.NAMESPACE.read(ref, "namespace").orElse(namespace);
        OptionalInt port = ref.integer("port", 1, 65_535)
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
        GroupKind target = new GroupKind(group, kind);
        if (target.equals(GroupKind.SERVICE) && !ref.has("port")) {
            ref.here(ProblemCode.REQUIRED, "a reference to a Service needs `port`", "add the port of the Service");
            return Optional.empty();
        }
        return name.map(value -> new TargetRef(target, new ObjectName(in, value), port, ref));
    }
}
