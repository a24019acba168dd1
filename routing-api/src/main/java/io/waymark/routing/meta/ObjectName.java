package io.waymark.routing.meta;

import io.waymark.routing.internal.Require;
import java.util.Comparator;

/**
 * The name of a configured object, with the namespace it lives in where the dialect has namespaces. Ordered by its text
 * form, as one string, which is how Kubernetes dialects break ties.
 *
 * @param namespace the namespace, or {@code ""} in dialects without namespaces
 * @param name the name within the namespace; never empty
 */
public record ObjectName(String namespace, String name) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> BY_TEXT = Comparator.comparing(ObjectName::toString);

    /** Refuses an empty name. */
    public ObjectName {
        Require.present("namespace", namespace);
        Require.notEmpty("name", name);
    }

    /**
     * Reads {@code namespace/name}, or a bare {@code name} without namespace.
     *
     * @throws IllegalArgumentException if a part is empty or there are more than two
     */
    public static ObjectName parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new ObjectName("", text);
        }
        Require.that(
                slash > 0 && text.indexOf('/', slash + 1) < 0,
                "text",
                () -> "'" + text + "' is neither 'name' nor 'namespace/name'");
        return new ObjectName(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whether {@code other} says the same name, and the same namespace or none at all. */
    public boolean isMeantBy(ObjectName other) {
        return name.equals(other.name) && (other.namespace.isEmpty() || other.namespace.equals(namespace));
    }

    @Override
    public int compareTo(ObjectName other) {
        return BY_TEXT.compare(this, other);
    }

    /** {@code namespace/name}, or the bare name where there is no namespace. */
    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }
}
