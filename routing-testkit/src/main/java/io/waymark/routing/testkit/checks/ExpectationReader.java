package io.waymark.routing.testkit.checks;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Reads the {@code expect} of a check. */
final class ExpectationReader {

    private static final int MANY = 1000;
    private static final int MAX_DIGITS = 9;

    private final ObjectReader reader;
    private final List<Expectation> expectations = new ArrayList<>();

    private ExpectationReader(ObjectReader reader) {
        this.reader = reader;
    }

    static List<Expectation> read(ObjectReader reader) {
        ExpectationReader reading = new ExpectationReader(reader);
        reading.outcome();
        reading.upstream();
        reading.answers();
        reader.done();
        if (reading.expectations.isEmpty()) {
            reader.here(ProblemCode.REQUIRED, "a check must expect something", "add `destination:` or another key");
        }
        return reading.expectations;
    }

    private void outcome() {
        reader.bool("matched").map(Expectations::matched).ifPresent(expectations::add);
        reader.bool("rejected").map(Expectations::rejected).ifPresent(expectations::add);
        reader.text("route").map(Expectations::route).ifPresent(expectations::add);
        if (reader.isInteger("rule")) {
            reader.integer("rule", 0, Integer.MAX_VALUE)
                    .map(index -> Expectations.rule(index.toString()))
                    .ifPresent(expectations::add);
        } else {
            reader.text("rule").map(Expectations::rule).ifPresent(expectations::add);
        }
    }

    private void upstream() {
        reader.text("destination").map(Expectations::destination).ifPresent(expectations::add);
        reader.object("destinations").ifPresent(this::destinations);
        reader.text("host").map(Expectations::host).ifPresent(expectations::add);
        reader.text("path").map(Expectations::path).ifPresent(expectations::add);
        headers("requestHeaders", Expectations::requestHeader);
        if (reader.has("mirrors")) {
            expectations.add(Expectations.mirrors(reader.texts("mirrors", 0, MANY)));
        }
        reader.text("timeout")
                .flatMap(this::duration)
                .map(Expectations::timeout)
                .ifPresent(expectations::add);
    }

    private void answers() {
        headers("responseHeaders", Expectations::responseHeader);
        reader.object("redirect").ifPresent(redirect -> {
            OptionalInt status = status(redirect);
            expectations.add(Expectations.redirect(status, redirect.text("location")));
            redirect.done();
        });
        reader.object("response").ifPresent(response -> {
            OptionalInt status = status(response);
            expectations.add(Expectations.response(status, response.text("body")));
            response.done();
        });
    }

    private void destinations(ObjectReader names) {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (String name : names.keys()) {
            names.integer(name, 0, Long.MAX_VALUE).ifPresent(weight -> weights.put(name, weight));
        }
        expectations.add(Expectations.destinations(weights));
    }

    private void headers(String key, BiFunction<String, Optional<String>, Expectation> expectation) {
        reader.object(key).ifPresent(headers -> {
            for (String name : headers.keys()) {
                expectations.add(expectation.apply(name, value(headers, name)));
            }
        });
    }

    private static Optional<String> value(ObjectReader headers, String name) {
        if (headers.isList(name)) {
            return Optional.of(String.join(",", headers.texts(name, 0, MANY)));
        }
        return headers.has(name) ? headers.text(name) : Optional.empty();
    }

    private static OptionalInt status(ObjectReader reader) {
        return reader.integer("status", 100, 599)
                .map(status -> OptionalInt.of(status.intValue()))
                .orElse(OptionalInt.empty());
    }

    private Optional<Duration> duration(String text) {
        String digits = text.replaceAll("m?s$", "");
        if (digits.length() > MAX_DIGITS || !text.matches("[0-9]+m?s")) {
            reader.problem(ProblemCode.FORM, "timeout", "this is no duration", "write `5s`, `250ms` or `0s`");
            return Optional.empty();
        }
        long number = Long.parseLong(digits);
        return Optional.of(text.endsWith("ms") ? Duration.ofMillis(number) : Duration.ofSeconds(number));
    }
}
