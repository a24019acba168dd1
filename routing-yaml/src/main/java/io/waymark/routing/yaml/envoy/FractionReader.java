package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Fraction;
import java.util.List;
import java.util.Optional;

/** Reads RuntimeFractionalPercent; there is no runtime layer here, so the default decides. */
final class FractionReader {

    private static final List<String> DENOMINATORS = List.of("HUNDRED", "TEN_THOUSAND", "MILLION");
    private static final long MAX_NUMERATOR = 4_294_967_295L;

    private FractionReader() {}

    static Optional<Fraction> read(ProtoReader fraction) {
        fraction.ignore("runtime_key");
        Optional<Fraction> share = fraction.requiredObject("default_value").map(FractionReader::percent);
        fraction.done();
        return share;
    }

    private static Fraction percent(ProtoReader percent) {
        long numerator = percent.integer("numerator", 0, MAX_NUMERATOR).orElse(0L);
        String denominator = percent.choice("denominator", DENOMINATORS).orElse("HUNDRED");
        percent.done();
        return new Fraction(numerator, denominator(denominator));
    }

    private static long denominator(String name) {
        return switch (name) {
            case "TEN_THOUSAND" -> 10_000;
            case "MILLION" -> 1_000_000;
            default -> 100;
        };
    }
}
