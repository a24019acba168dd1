package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.match.Fraction;
import io.waymark.routing.yaml.gatewayapi.FilterList.MirrorRef;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/** Reads the body of a RequestMirror filter. */
final class MirrorReader {

    private MirrorReader() {}

    static Optional<MirrorRef> read(ObjectReader mirror, String namespace) {
        Optional<TargetRef> target =
                mirror.requiredObject("backendRef").flatMap(ref -> BackendReader.bare(ref, namespace));
        mirror.atMostOne("percent", "fraction");
        Optional<Fraction> share = mirror.integer("percent", 0, 100)
                .map(percent -> Fraction.percent(percent.intValue()))
                .or(() -> mirror.object("fraction").flatMap(MirrorReader::fraction));
        mirror.ignore("fraction");
        mirror.done();
        return target.map(to -> new MirrorRef(to, share.orElse(Fraction.ALL)));
    }

    private static Optional<Fraction> fraction(ObjectReader fraction) {
        Optional<Long> numerator = fraction.requiredInteger("numerator", 0, Integer.MAX_VALUE);
        long denominator = fraction.integer("denominator", 1, Integer.MAX_VALUE).orElse(100L);
        fraction.done();
        if (numerator.isPresent() && numerator.get() > denominator) {
            fraction.problem(
                    ProblemCode.RANGE,
                    "numerator",
                    "the numerator " + numerator.get() + " is above the denominator " + denominator,
                    "write at most " + denominator);
            return Optional.empty();
        }
        return numerator.map(number -> new Fraction(number, denominator));
    }
}
