package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the {@code parentRefs} of a route. */
final class ParentReader {

    private static final int MAX_PARENTS = 32;

    private ParentReader() {}

    static List<ParentRef> read(ObjectReader spec, String namespace) {
        List<ParentRef> parents = new ArrayList<>();
        spec.objects("parentRefs", 0, MAX_PARENTS)
                .forEach(ref -> parent(ref, namespace).ifPresent(parents::add));
        distinct(parents);
        return List.copyOf(parents);
    }

    private static Optional<ParentRef> parent(ObjectReader ref, String namespace) {
        String group = Forms.GROUP.read(ref, "group").orElse(GroupKind.API);
        String kind = Forms.KIND.read(ref, "kind").orElse(GroupKind.GATEWAY.kind());
        Optional<String> name = ref.requiredText("name", 1, 253);
        String in = Forms.NAMESPACE.read(ref, "namespace").orElse(namespace);
        Optional<String> section = Forms.SECTION_NAME.read(ref, "sectionName");
        OptionalInt port = ref.integer("port", 1, 65_535)
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
        ref.done();
        return name.map(value -> new ParentRef(kind(group, kind), new ObjectName(in, value), section, port, ref));
    }

    /** Sets of listeners may go by their experimental name. */
    private static GroupKind kind(String group, String kind) {
        boolean set = group.equals(GatewayApiDialect.EXPERIMENTAL_GROUP) && kind.equals("XListenerSet");
        return set ? GroupKind.LISTENER_SET : new GroupKind(group, kind);
    }

    /**
     * References to one parent must each name a section or port, and differ in them. Source: apis/v1/shared_types.go,
     * CommonRouteSpec.ParentRefs; two of which only one spells out the namespace are let through there.
     */
    private static void distinct(List<ParentRef> parents) {
        Map<List<Object>, List<ParentRef>> same = new HashMap<>();
        for (ParentRef parent : parents) {
            List<Object> key = List.of(parent.kind(), parent.name(), parent.at().has("namespace"));
            List<ParentRef> earlier = same.computeIfAbsent(key, any -> new ArrayList<>());
            earlier.forEach(first -> compare(first, parent));
            earlier.add(parent);
        }
    }

    private static void compare(ParentRef first, ParentRef second) {
        boolean whole = isWhole(first) || isWhole(second);
        boolean equal = first.section().equals(second.section()) && first.port().equals(second.port());
        if (whole || equal) {
            second.at()
                    .here(
                            ProblemCode.REPEATED,
                            "two references to " + second.parent() + " mean the same listeners",
                            "give each a `sectionName` of its own");
        }
    }

    private static boolean isWhole(ParentRef parent) {
        return parent.section().isEmpty() && parent.port().isEmpty();
    }
}
