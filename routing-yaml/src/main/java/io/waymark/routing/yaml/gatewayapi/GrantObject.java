package io.waymark.routing.yaml.gatewayapi;

import java.util.List;
import java.util.Optional;

/**
 * A ReferenceGrant, as written.
 *
 * @param namespace the namespace it opens
 * @param from who may refer
 * @param to to what
 */
record GrantObject(String namespace, List<From> from, List<To> to) {

    /** Who may refer: objects of a kind in a namespace. */
    record From(GroupKind kind, String namespace) {}

    /** To what: objects of a kind, all of them or the one of a name. */
    record To(GroupKind kind, Optional<String> name) {

        boolean covers(GroupKind targetKind, String target) {
            return kind.equals(targetKind) && name.map(target::equals).orElse(true);
        }
    }

    /** Whether it lets objects of a kind and namespace refer to a target. */
    boolean permits(From referrer, GroupKind targetKind, String target) {
        return from.contains(referrer) && to.stream().anyMatch(each -> each.covers(targetKind, target));
    }
}
