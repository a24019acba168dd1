package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms that texts of this API have: names of hosts, objects and headers. Source: apis/v1/shared_types.go. */
enum Forms {
    /** A host, or a wildcard for the hosts below one. */
    HOSTNAME(
            253,
            "(\\*\\.)?" + Patterns.SUBDOMAIN,
            "is no host name: lower-case labels with dots between them, the first of which may be `*`"),
    /** A host. */
    PRECISE_HOSTNAME(
            253, Patterns.SUBDOMAIN, "is no host name without wildcard: lower-case labels with dots between them"),
    /** The name of a listener or rule. */
    SECTION_NAME(253, Patterns.SUBDOMAIN, "is no name: lower-case letters, digits, `-` and `.`"),
    /** An API group. */
    GROUP(253, "(" + Patterns.SUBDOMAIN + ")?", "is no API group"),
    /** A kind. */
    KIND(63, "[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?", "is no kind: letters, digits and `-`"),
    /** A namespace. */
    NAMESPACE(63, "[a-z0-9]([-a-z0-9]*[a-z0-9])?", "is no namespace: lower-case letters, digits and `-`"),
    /** A path, or the beginning of one. */
    PATH(
            1024,
            "([-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+",
            "is no path: what a path cannot hold is written as %XX"),
    /** The name of a header or query parameter. */
    HEADER_NAME(
            256,
            "[A-Za-z0-9!#$%&'*+\\-.^_`|~]+",
            "is no name of a header or parameter: letters, digits and !#$%&'*+-.^_`|~");

    private final int max;
    private final Pattern pattern;
    private final String fault;

    Forms(int max, String pattern, String fault) {
        this.max = max;
        this.pattern = Pattern.compile(pattern);
        this.fault = fault;
    }

    /** The text of a field, if it is there and has the form. */
    Optional<String> read(ObjectReader reader, String key) {
        return reader.text(key, this == GROUP ? 0 : 1, max).filter(text -> {
            boolean fits = fits(text);
            if (!fits) {
                reader.problem(ProblemCode.FORM, key, message(text), hint(text));
            }
            return fits;
        });
    }

    /** The text of a field that must be there. */
    Optional<String> required(ObjectReader reader, String key) {
        return reader.requiredText(key, this == GROUP ? 0 : 1, max).isPresent() ? read(reader, key) : Optional.empty();
    }

    /** The texts of a list that have the form. */
    List<String> list(ObjectReader reader, String key, int maxItems) {
        List<String> texts = reader.texts(key, 0, maxItems);
        for (int i = 0; i < texts.size(); i++) {
            if (!fits(texts.get(i))) {
                reader.itemProblem(ProblemCode.FORM, key, i, message(texts.get(i)), hint(texts.get(i)));
            }
        }
        return texts.stream().filter(this::fits).toList();
    }

    private boolean fits(String text) {
        return text.length() <= max && pattern.matcher(text).matches();
    }

    private String message(String text) {
        return ProblemRenderer.quote(text) + " " + fault;
    }

    private String hint(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return fits(lower) ? "write `" + lower + "`" : "";
    }

    private static final class Patterns {

        private static final String SUBDOMAIN = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    }
}
