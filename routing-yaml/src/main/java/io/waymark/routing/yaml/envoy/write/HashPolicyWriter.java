package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.StickySplit;
import io.waymark.routing.meta.Extension;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Knows whether a hash policy that is carried through says how a split is made. */
final class HashPolicyWriter {

    private HashPolicyWriter() {}

    static boolean says(List<Extension> carried, StickySplit.Key.Combined key) {
        return carried.stream()
                .filter(extension -> extension.name().equals("hash_policy"))
                .map(Extension::data)
                .anyMatch(data -> data instanceof List<?> policies && says(policies, key.parts()));
    }

    private static boolean says(List<?> policies, List<StickySplit.Key.Combined.Part> parts) {
        List<?> hashed = policies.stream()
                .filter(policy -> !Boolean.FALSE.equals(
                        value(policy, "connection_properties", "source_ip").orElse(true)))
                .toList();
        boolean alike = hashed.size() == parts.size();
        for (int i = 0; alike && i < parts.size(); i++) {
            alike = says(hashed.get(i), parts.get(i));
        }
        return alike;
    }

    private static boolean says(Object policy, StickySplit.Key.Combined.Part part) {
        boolean last = value(policy, "terminal").orElse(false).equals(part.last());
        Optional<Object> pattern = value(policy, "header", "regex_rewrite", "pattern", "regex");
        Optional<Object> substitution = value(policy, "header", "regex_rewrite", "substitution");
        return last
                && key(policy).equals(Optional.of(part.key()))
                && pattern.equals(part.replacement().map(each -> each.pattern().text()))
                && substitution
                        .orElse("")
                        .equals(part.replacement()
                                .map(each -> each.substitution())
                                .orElse(""));
    }

    private static Optional<Object> key(Object policy) {
        return value(policy, "header", "header_name")
                .<Object>map(name -> new StickySplit.Key.Header(name.toString()))
                .or(() -> value(policy, "cookie", "name").map(name -> new StickySplit.Key.Cookie(name.toString())))
                .or(() -> value(policy, "query_parameter", "name")
                        .map(name -> new StickySplit.Key.QueryParameter(name.toString())))
                .or(() -> value(policy, "filter_state", "key")
                        .map(name -> new StickySplit.Key.Attribute(FieldWriter.STATE + name)))
                .or(() -> value(policy, "connection_properties").map(any -> new StickySplit.Key.ClientAddress()));
    }

    /** What stands at a path in data, whose names may be written in {@code camelCase}. */
    private static Optional<Object> value(Object data, String... path) {
        Object at = data;
        for (String key : path) {
            if (!(at instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            Object camel = map.get(camelCase(key));
            at = map.containsKey(key) ? map.get(key) : camel;
        }
        return Optional.ofNullable(at);
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(
                    camel.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + Objects.toString(word.substring(1)));
        }
        return camel.toString();
    }
}
