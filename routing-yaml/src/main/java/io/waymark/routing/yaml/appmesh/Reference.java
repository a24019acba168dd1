package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/**
 * A reference to another object.
 *
 * @param target what is meant
 * @param at the mapping that holds the reference
 * @param field the field of the reference in it
 */
record Reference(Target target, ObjectReader at, String field) {

    private static final int ARN_PARTS = 6;
    private static final int RESOURCE_PARTS = 4;
    private static final int MAX_NAME = 253;

    /** What a reference means. */
    sealed interface Target {

        /** The object of this name, which must be loaded. */
        record ByName(ObjectName name) implements Target {

            @Override
            public String toString() {
                return name.toString();
            }
        }

        /** The object that is called so by its name, its name and namespace, or its name in the mesh. */
        record Called(String text, String namespace) implements Target {

            @Override
            public String toString() {
                return text;
            }
        }

        /** The object that is called so in a mesh; it may be known to the mesh alone. */
        record ByArn(String mesh, String name) implements Target {

            @Override
            public String toString() {
                return name;
            }
        }
    }

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
            Optional<String> name = ref.requiredText("name", 1, MAX_NAME);
            String in = ref.text("namespace", 1, MAX_NAME).orElse(namespace);
            ref.ignore("uid");
            ref.done();
            return name.map(value -> new Reference(new Target.ByName(new ObjectName(in, value)), holder, kind + "Ref"));
        });
    }

    /** Source: aws/aws-app-mesh-controller-for-k8s, pkg/conversions/arns_conversion.go. */
    private static Optional<Reference> byArn(ObjectReader holder, String kind) {
        String field = kind + "ARN";
        return holder.text(field, 1, 2048).flatMap(arn -> {
            String[] parts = arn.split(":", ARN_PARTS);
            String[] resource = parts.length == ARN_PARTS ? parts[5].split("/", -1) : new String[0];
            boolean fits = resource.length == RESOURCE_PARTS
                    && parts[0].equals("arn")
                    && parts[2].equals("appmesh")
                    && resource[0].equals("mesh")
                    && resource[2].equals(kind)
                    && isName(resource[3]);
            if (!fits) {
                String form = "arn:aws:appmesh:REGION:ACCOUNT:mesh/MESH/" + kind + "/NAME";
                holder.problem(ProblemCode.FORM, field, "this is no ARN of a " + kind, "write " + form);
                return Optional.empty();
            }
            return Optional.of(new Reference(new Target.ByArn(resource[1], resource[3]), holder, field));
        });
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(Character::isWhitespace);
    }

    /** The destination that stands for an object which is known to the mesh alone: its name there. */
    Optional<ObjectName> outside() {
        return target instanceof Target.ByArn arn ? Optional.of(new ObjectName("", arn.name())) : Optional.empty();
    }

    /** Notes that the object is not there. */
    void dangling(String kind) {
        at.problem(
                ProblemCode.DANGLING,
                field,
                "there is no " + kind + " " + target,
                "load the file that defines it, or mend the name or the namespace");
    }

    /** Notes that the object is in another mesh than the one that refers to it. */
    void otherMesh(String kind, ObjectName object) {
        at.problem(
                ProblemCode.OTHER_MESH,
                field,
                kind + " " + object + " is in another mesh",
                "nothing crosses meshes; name an object of the same mesh");
    }
}
