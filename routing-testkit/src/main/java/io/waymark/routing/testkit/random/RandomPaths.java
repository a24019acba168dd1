package io.waymark.routing.testkit.random;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.Optional;

/** Path matches over a few segments. */
record RandomPaths(Dice dice, Profile profile) {

    PathMatch match() {
        return profile.has(Feature.PATTERNS) && dice.chance(40) ? pattern() : plain();
    }

    /** A template with the variable {@code x}. */
    PathMatch templateWithVariable() {
        return PathMatch.template(dice.oneOf(Words.TEMPLATES));
    }

    private PathMatch plain() {
        return dice.either(
                () -> new PathMatch.Exact(path(), ignoreCase()),
                () -> new PathMatch.SegmentPrefix(path(), ignoreCase()),
                () -> new PathMatch.TextPrefix(dice.chance(5) ? "" : path(), ignoreCase()),
                () -> dice.chance(40) ? PathMatch.ANY : PathMatch.segmentPrefix("/"));
    }

    private PathMatch beforeParameters() {
        PathMatch match = dice.chance(30) ? PathMatch.regex(dice.oneOf(Words.PATH_REGEXES)) : plain();
        return match instanceof PathMatch.Any ? match : new PathMatch.BeforeParameters(match);
    }

    private PathMatch pattern() {
        return dice.either(
                () -> new PathMatch.Suffix(dice.oneOf(Words.PATH_SUFFIXES), ignoreCase()),
                this::templateWithVariable,
                () -> PathMatch.template(dice.oneOf(Words.PLAIN_TEMPLATES)),
                () -> PathMatch.regex(dice.oneOf(Words.PATH_REGEXES)),
                this::beforeParameters,
                this::grpc);
    }

    private PathMatch grpc() {
        ValueMatch service = dice.chance(80) ? exact(dice.oneOf(Words.GRPC_SERVICES)) : ValueMatch.regex("a(\\..*)?");
        ValueMatch method = dice.chance(80) ? exact(dice.oneOf(Words.GRPC_METHODS)) : ValueMatch.regex("b|G.*");
        return dice.either(
                () -> new PathMatch.Grpc(Optional.of(service), Optional.empty()),
                () -> new PathMatch.Grpc(Optional.empty(), Optional.of(method)),
                () -> new PathMatch.Grpc(Optional.of(service), Optional.of(method)));
    }

    private ValueMatch exact(String text) {
        return new ValueMatch.Exact(text, ignoreCase());
    }

    private String path() {
        return dice.oneOf(Words.PATHS);
    }

    private boolean ignoreCase() {
        return dice.chance(15);
    }
}
