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
            "is no host name: lower-case labels with dots between them, the first of which may be `*`",
            "a name such as `www.example.com` or `*.example.com`"),
    /** A host. */
    PRECISE_HOSTNAME(
            253,
            Patterns.SUBDOMAIN,
            "is no host name without wildcard: lower-case labels with dots between them",
            "a name such as `www.example.com`"),
    /** The name of a listener or rule. */
    SECTION_NAME(
            253, Patterns.SUBDOMAIN, "is no name: lower-case letters, digits, `-` and `.`", "a name such as `web-1`"),
    /** An API group. */
    GROUP(253, "(" + Patterns.SUBDOMAIN + ")?", "is no API group", "a group such as `gateway.networking.k8s.io`"),
    /** A kind. */
    KIND(63, "[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?", "is no kind: letters, digits and `-`", "a kind such as `Service`"),
    /** A namespace. */
    NAMESPACE(
            63,
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?",
            "is no namespace: lower-case letters, digits and `-`",
            "a name such as `shop`"),
    /** A path, or the beginning of one. */
    PATH(
            1024,
            "([-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+",
            "is no path: what a path cannot hold is written as %XX",
            "a path such as `/shop/cart`"),
    /** The name of a header or query parameter. */
    HEADER_NAME(
            256,
            "[A-Za-z0-9!#$%&'*+\\-.^_`|~]+",
            "is no name of a header or parameter: letters, digits and !#$%&'*+-.^_`|~",
            "a name such as `x-tenant`");

    private static final String AROUND_A_HOST = "^https?://|:[0-9]+$|[/.]$";

    private final int max;
    private final Pattern pattern;
    private final String fault;
    private final String example;

    Forms(int max, String pattern, String fault, String example) {
        this.max = max;
        this.pattern = Pattern.compile(pattern);
        this.fault = fault;
        this.example = example;
    }

    /** The text of a field, if it is there and has the form. */
    Optional<String> read(ObjectReader reader, String key) {
        return reader.text(key, this == GROUP ? 0 : 1, max).filter(text -> {
            boolean fits = fits(text);
            if (!fits) {
                reader.problem(ProblemCode.FORM, key, message(text), hint(key, text));
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
        return among(reader, key, reader.texts(key, 0, maxItems));
    }

    /** Those of the texts of a list that have the form. */
    List<String> among(ObjectReader reader, String key, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!fits(texts.get(i))) {
                reader.itemProblem(ProblemCode.FORM, key, i, message(texts.get(i)), hint(key, texts.get(i)));
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

    private String hint(String key, String text) {
        if (this == HOSTNAME && text.equals("*")) {
            return "leave `" + key + "` out to take every host";
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean host = this == HOSTNAME || this == PRECISE_HOSTNAME;
        String near = host ? lower.replaceAll(AROUND_A_HOST, "") : lower;
        if (!near.equals(text) && fits(near)) {
            return "write `" + near + "`";
        }
        return this == PRECISE_HOSTNAME && text.startsWith("*.")
                ? "write one host, such as `www" + text.substring(1) + "`"
                : "write " + example;
    }

    private static final class Patterns {

        private static final String SUBDOMAIN = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    }
}
