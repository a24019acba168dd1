package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.testkit.checks.Expectation;
import io.waymark.routing.testkit.checks.Expectations;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Reads the {@code validate} of a test: what is asserted. Empty text asserts that there is none. */
final class AssertReader {

    private static final int MANY = 10_000;

    private final ObjectReader validate;
    private final List<Expectation> expectations = new ArrayList<>();

    AssertReader(ObjectReader validate) {
        this.validate = validate;
    }

    List<Expectation> read() {
        text("cluster_name", Answered::cluster);
        text("virtual_host_name", Answered::virtualHost);
        text("host_rewrite", Answered::host);
        text("path_rewrite", Answered::path);
        text("path_redirect", Answered::redirect);
        validate.integer("code_redirect", 300, 399)
                .map(Long::intValue)
                .map(code -> Expectations.redirect(OptionalInt.of(code), Optional.empty()))
                .ifPresent(expectations::add);
        validate.objects("request_header_matches", 0, MANY).forEach(this::header);
        validate.objects("header_fields", 0, MANY).forEach(this::field);
        validate.objects("custom_header_fields", 0, MANY).forEach(this::field);
        notCompared("virtual_cluster_name", "response_header_matches", "timeout", "route_metadata");
        validate.done();
        return expectations;
    }

    private void text(String key, BiFunction<Resolution, RoutingRequest, String> actual) {
        validate.text(key)
                .ifPresent(expected -> expectations.add(new Expectation(key, expected, actual, expected::equals)));
    }

    private void notCompared(String... keys) {
        validate.present(keys)
                .forEach(key -> validate.problem(
                        ProblemCode.IGNORED, key, "`" + key + "` is not compared", "write a check of Waymark for it"));
    }

    /** The older form: a header and its whole value, {@code ""} for none. */
    private void field(ObjectReader field) {
        Optional<String> name = field.requiredText("key", 1, MANY);
        String value = field.text("value").orElse("");
        field.done();
        name.ifPresent(known -> expectations.add(new Expectation(
                known,
                value,
                (resolution, request) -> sent(resolution, request, known).orElse(""),
                value::equals)));
    }

    /** A HeaderMatcher, as far as it compares whole values or presence. */
    private void header(ObjectReader matcher) {
        Optional<String> name = matcher.requiredText("name", 1, MANY);
        boolean inverted = matcher.bool("invert_match").orElse(false);
        Optional<String> exact = matcher.text("exact_match")
                .or(() -> matcher.object("string_match").flatMap(string -> {
                    Optional<String> text = string.requiredText("exact", 0, MANY);
                    string.done();
                    return text;
                }));
        boolean present = matcher.bool("present_match").orElse(true);
        matcher.done();
        name.ifPresent(known -> expectations.add(
                exact.isPresent()
                        ? new Expectation(
                                known,
                                (inverted ? "not " : "") + exact.get(),
                                (resolution, request) ->
                                        sent(resolution, request, known).orElse("(missing)"),
                                found -> !found.equals("(missing)") && found.equals(exact.get()) != inverted)
                        : new Expectation(
                                known,
                                present == inverted ? "(missing)" : "(there)",
                                (resolution, request) ->
                                        sent(resolution, request, known).orElse("(missing)"),
                                found -> found.equals("(missing)") == (present == inverted))));
    }

    private static Optional<String> sent(Resolution resolution, RoutingRequest request, String name) {
        if (!(resolution instanceof Resolution.Forward forward)) {
            return Optional.empty();
        }
        return switch (name) {
            case ":authority" -> Optional.of(forward.authority(request));
            case ":path" -> Optional.of(forward.target(request));
            case ":method" -> Optional.of(request.method());
            default ->
                HeaderChanges.apply(HeaderChanges.lines(request), forward.requestHeaders()).stream()
                        .filter(line -> line.is(name))
                        .map(HeaderLine::value)
                        .reduce((first, second) -> first + "," + second);
        };
    }
}
