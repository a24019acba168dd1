package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.testkit.checks.Expectation;
import io.waymark.routing.testkit.checks.Expectations;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code validate} of a test: what is asserted. Empty text asserts that there is none. */
final class AssertReader {

    private static final int MANY = 10_000;
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9}(\\.[0-9]{1,9})?)s");

    private final ObjectReader validate;
    private final List<HeaderLine> response;
    private final List<Expectation> expectations = new ArrayList<>();

    /**
     * Reads what is asserted of one test.
     *
     * @param response the header lines of the response from upstream
     */
    AssertReader(ObjectReader validate, List<HeaderLine> response) {
        this.validate = validate;
        this.response = response;
    }

    List<Expectation> read() {
        text("cluster_name", Answered::cluster);
        text("virtual_cluster_name", VirtualClusters::of);
        text("virtual_host_name", Answered::virtualHost);
        text("host_rewrite", Answered::host);
        text("path_rewrite", Answered::path);
        text("path_redirect", Answered::redirect);
        validate.integer("code_redirect", 300, 399)
                .map(Long::intValue)
                .map(code -> Expectations.redirect(OptionalInt.of(code), Optional.empty()))
                .ifPresent(expectations::add);
        header("request_header_matches", AssertReader::sent);
        header(
                "response_header_matches",
                (resolution, request, name) -> Answered.response(resolution, request, response, name));
        validate.text("timeout").flatMap(this::timeout).ifPresent(expectations::add);
        validate.objects("route_metadata", 0, MANY).forEach(this::metadata);
        validate.objects("header_fields", 0, MANY).forEach(this::field);
        validate.objects("custom_header_fields", 0, MANY).forEach(this::field);
        validate.done();
        return expectations;
    }

    private void text(String key, BiFunction<Resolution, RoutingRequest, String> actual) {
        validate.text(key)
                .ifPresent(expected -> expectations.add(new Expectation(key, expected, actual, expected::equals)));
    }

    private void header(String key, HeaderAssert.Headers headers) {
        validate.objects(key, 0, MANY)
                .forEach(matcher -> HeaderAssert.read(matcher, headers).ifPresent(expectations::add));
    }

    private Optional<Expectation> timeout(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (!seconds.matches()) {
            validate.problem(
                    ProblemCode.FORM, "timeout", "this is no duration", "write seconds with an `s`: `5s`, `0.25s`");
            return Optional.empty();
        }
        BigDecimal nanos = new BigDecimal(seconds.group(1)).movePointRight(9);
        return Optional.of(Expectations.timeout(Duration.ofNanos(nanos.longValue())));
    }

    private void metadata(ObjectReader metadata) {
        Optional<String> namespace = metadata.requiredText("namespace", 1, MANY);
        Optional<String> key = metadata.requiredText("key", 1, MANY);
        String value = metadata.text("value").orElse("");
        metadata.done();
        namespace.ifPresent(where -> key.ifPresent(name -> expectations.add(new Expectation(
                "metadata " + where + " " + name,
                value,
                (resolution, request) -> Answered.metadata(resolution, where, name),
                value::equals))));
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

    private static Optional<String> sent(Resolution resolution, RoutingRequest request, String name) {
        if (!(resolution instanceof Resolution.Forward forward)) {
            return Optional.empty();
        }
        return switch (name) {
            case ":authority" -> Optional.of(forward.authority(request));
            case ":path" -> Optional.of(forward.target(request));
            case ":method" -> Optional.of(request.method());
            default ->
                HeaderChanges.apply(HeaderChanges.lines(request), forward.requestHeaders(request)).stream()
                        .filter(line -> line.is(name))
                        .map(HeaderLine::value)
                        .reduce((first, second) -> first + "," + second);
        };
    }
}
