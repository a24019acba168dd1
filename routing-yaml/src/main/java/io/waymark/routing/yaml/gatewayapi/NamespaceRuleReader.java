package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.gatewayapi.NamespaceRule.From;
import io.waymark.routing.yaml.manifest.LabelSelector;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code namespaces} of {@code allowedRoutes} and {@code allowedListeners}. */
final class NamespaceRuleReader {

    private static final Map<String, From> ROUTES =
            Map.of("All", From.ALL, "Same", From.SAME, "Selector", From.SELECTOR);
    private static final Map<String, From> LISTENERS =
            Map.of("All", From.ALL, "Same", From.SAME, "Selector", From.SELECTOR, "None", From.NONE);

    private NamespaceRuleReader() {}

    /** From where routes may come: the same namespace, if nothing is said. */
    static NamespaceRule routes(ObjectReader allowedRoutes) {
        return read(allowedRoutes, ROUTES, NamespaceRule.SAME);
    }

    /** From where sets of listeners may come: nowhere, if nothing is said. */
    static NamespaceRule listeners(ObjectReader allowedListeners) {
        return read(allowedListeners, LISTENERS, NamespaceRule.NONE);
    }

    private static NamespaceRule read(ObjectReader holder, Map<String, From> choices, NamespaceRule usual) {
        return holder.object("namespaces")
                .map(namespaces -> {
                    From from = namespaces.choice("from", choices).orElse(usual.from());
                    Optional<LabelSelector> selector = LabelSelector.read(namespaces, "selector");
                    check(namespaces, from, selector.isPresent());
                    namespaces.done();
                    return new NamespaceRule(from, selector);
                })
                .orElse(usual);
    }

    private static void check(ObjectReader namespaces, From from, boolean selector) {
        if (from == From.SELECTOR && !selector) {
            namespaces.here(
                    ProblemCode.NEVER_MATCHES,
                    "`from: Selector` without a selector admits no namespace",
                    "add a `selector`, or write `from: All`");
        }
        if (from != From.SELECTOR && selector) {
            namespaces.problem(
                    ProblemCode.UNDECIDED,
                    "selector",
                    "the selector counts only with `from: Selector` and is not looked at",
                    "write `from: Selector`, or remove the selector");
        }
    }
}
