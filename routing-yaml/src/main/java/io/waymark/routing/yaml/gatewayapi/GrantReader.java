package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ReferenceGrant. */
final class GrantReader {

    private static final int MAX_ITEMS = 16;

    private GrantReader() {}

    static void read(Manifest manifest, ObjectReader spec, ApiObjects objects) {
        List<GrantObject.From> from = new ArrayList<>();
        List<GrantObject.To> to = new ArrayList<>();
        list(spec, "from").forEach(item -> from(item).ifPresent(from::add));
        list(spec, "to").forEach(item -> to(item).ifPresent(to::add));
        objects.grants.add(new GrantObject(manifest.name().namespace(), List.copyOf(from), List.copyOf(to)));
    }

    private static List<ObjectReader> list(ObjectReader spec, String field) {
        return spec.requiredObjects(field, 1, MAX_ITEMS);
    }

    private static Optional<GrantObject.From> from(ObjectReader item) {
        Optional<GroupKind> kind = kind(item);
        Optional<String> namespace = Forms.NAMESPACE.required(item, "namespace");
        item.done();
        return kind.flatMap(each -> namespace.map(in -> new GrantObject.From(each, in)));
    }

    private static Optional<GrantObject.To> to(ObjectReader item) {
        if (!item.isWritten("group")) {
            item.problem(
                    ProblemCode.REQUIRED,
                    "group",
                    "`group` is required here",
                    "add `group: \"\"`, which is the group of Services");
            item.ignore("kind", "name");
            item.done();
            return Optional.empty();
        }
        Optional<GroupKind> kind = kind(item);
        Optional<String> name = item.text("name", 1, 253);
        item.done();
        return kind.map(each -> new GrantObject.To(each, name));
    }

    private static Optional<GroupKind> kind(ObjectReader item) {
        Optional<String> group = Forms.GROUP.required(item, "group");
        Optional<String> kind = Forms.KIND.required(item, "kind");
        return group.flatMap(each -> kind.map(name -> new GroupKind(each, name)));
    }
}
