package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.manifest.LabelSelector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which namespaces are admitted.
 *
 * @param from from where
 * @param selector which, for {@link From#SELECTOR}; absent selects none
 */
record NamespaceRule(From from, Optional<LabelSelector> selector) {

    static final NamespaceRule SAME = new NamespaceRule(From.SAME, Optional.empty());
    static final NamespaceRule NONE = new NamespaceRule(From.NONE, Optional.empty());

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    /** From where. */
    enum From {
        /** Every namespace. */
        ALL,
        /** The namespace of the object that holds the rule. */
        SAME,
        /** Those with fitting labels. */
        SELECTOR,
        /** None. */
        NONE
    }

    /**
     * Whether a namespace is admitted. A namespace always has the label of its name, whether it is loaded or not.
     *
     * @param owner the namespace of the object that holds the rule
     * @param labels the labels of the namespaces that are loaded
     */
    boolean admits(String namespace, String owner, Map<String, Map<String, String>> labels) {
        return switch (from) {
            case ALL -> true;
            case SAME -> namespace.equals(owner);
            case NONE -> false;
            case SELECTOR -> {
                Map<String, String> all = new HashMap<>(labels.getOrDefault(namespace, Map.of()));
                all.put(NAME_LABEL, namespace);
                yield selector.map(each -> each.selects(all)).orElse(false);
            }
        };
    }
}
