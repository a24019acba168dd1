package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/**
 * A reference to another object: by name and namespace, or by an ARN, which holds its name inside the mesh.
 *
 * @param name the object, for a reference by name
 * @param meshName the name inside the mesh, for an ARN
 * @param at the mapping that holds the reference
 * @param field the field of the reference in it
 */
record Reference(Optional<ObjectName> name, Optional<String> meshName, ObjectReader at, String field) {

    private static final int ARN_PARTS = 6;

    /**
     * Reads {@code kindRef} or {@code kindARN} of which exactly one must stand in the holder.
     *
     * @param kind such as {@code virtualService}
     * @param namespace the namespace of the object that holds the reference
     */
    static Optional<Reference> read(ObjectReader holder, String kind, String namespace) {
        Optional<String> given = holder.exactlyOne(kind + "Ref", kind + "ARN");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return given.get().endsWith("Ref") ? byName(holder, kind, namespace) : byArn(holder, kind);
    }

    private static Optional<Reference> byName(ObjectReader holder, String kind, String namespace) {
        return holder.object(kind + "Ref").flatMap(ref -> {
            Optional<String> name = ref.requiredText("name", 1, 253);
            String in = ref.text("namespace", 1, 253).orElse(namespace);
            ref.ignore("uid");
            ref.done();
            return name.map(value ->
                    new Reference(Optional.of(new ObjectName(in, value)), Optional.empty(), holder, kind + "Ref"));
        });
    }

    /** Source: aws/aws-app-mesh-controller-for-k8s, pkg/conversions/arns_conversion.go. */
    private static Optional<Reference> byArn(ObjectReader holder, String kind) {
        String field = kind + "ARN";
        return holder.text(field, 1, 2048).flatMap(arn -> {
            String[] parts = arn.split(":", ARN_PARTS);
            String[] resource = parts.length == ARN_PARTS ? parts[5].split("/", -1) : new String[0];
            boolean fits = resource.length == 4
                    && parts[0].equals("arn")
                    && parts[2].equals("appmesh")
                    && resource[0].equals("mesh")
                    && resource[2].equals(kind)
                    && !resource[3].isEmpty();
            if (!fits) {
                String form = "arn:aws:appmesh:REGION:ACCOUNT:mesh/MESH/" + kind + "/NAME";
                holder.problem(ProblemCode.FORM, field, "this is no ARN of a " + kind, "write " + form);
                return Optional.empty();
            }
            return Optional.of(new Reference(Optional.empty(), Optional.of(resource[3]), holder, field));
        });
    }

    /** Notes that the object is not there. */
    void dangling(String kind) {
        String target = name.map(ObjectName::toString).or(() -> meshName).orElse("");
        at.problem(
                ProblemCode.DANGLING,
                field,
                "there is no " + kind + " " + target,
                "load the file that defines it, or mend the name");
    }
}
