package io.waymark.routing.testkit.random;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;

/** Matches that App Mesh can say, over texts that YAML likes to read as something else. */
record MeshMatches(Dice dice) {

    private static final String[] TEXTS = {
        "v1", "1", "yes", "0x1f", "1e3", "~", " a", "a: b", "#", "'", "\"", "é", "2026-11-25", "- x", "\u0001\t", "{}"
    };

    RequestMatch ofGateway(boolean hosted) {
        PathMatch path = dice.chance(15) ? PathMatch.grpcService(dice.any("a.S", "true")) : http(hosted);
        RequestMatch.Builder match = RequestMatch.builder().path(path);
        return conditions(match, path instanceof PathMatch.Grpc);
    }

    RequestMatch ofRouter() {
        PathMatch path = dice.either(
                () -> http(false),
                () -> http(false),
                () -> PathMatch.grpcMethod("a.S", dice.any("Get", "no")),
                () -> PathMatch.grpcService("a.S"),
                () -> PathMatch.ANY);
        RequestMatch.Builder match = RequestMatch.builder().path(path);
        boolean grpc = path instanceof PathMatch.Grpc || path instanceof PathMatch.Any;
        if (!grpc && dice.chance(20)) {
            match.scheme(dice.any("http", "https"));
        }
        return conditions(match, grpc);
    }

    private PathMatch http(boolean hosted) {
        if (hosted && dice.chance(20)) {
            return PathMatch.ANY;
        }
        return dice.any(
                PathMatch.textPrefix(dice.oneOf(Words.PATHS)),
                PathMatch.exact(dice.oneOf(Words.PATHS)),
                PathMatch.regex(dice.any("/a.*", ".*", "/[0-9]+")));
    }

    private RequestMatch conditions(RequestMatch.Builder match, boolean grpc) {
        if (!grpc && dice.chance(30)) {
            match.method(dice.any("GET", "POST", "TRACE"));
        }
        dice.several(0, 3, this::header).forEach(match::field);
        if (!grpc) {
            dice.several(0, 2, this::parameter).forEach(match::field);
        }
        if (dice.chance(20)) {
            match.port(dice.oneOf(Words.PORTS));
        }
        return match.build();
    }

    private FieldMatch header() {
        String text = dice.any(TEXTS);
        ValueMatch value = dice.any(
                ValueMatch.PRESENT,
                ValueMatch.exact(text),
                ValueMatch.prefix(text),
                ValueMatch.suffix(text),
                ValueMatch.regex(dice.any("[0-9]+", "1", "a|b")),
                ValueMatch.range(-1, Long.MAX_VALUE));
        return new FieldMatch(Field.header(dice.any("x-a", "x-b", "on")), value, dice.chance(30), Missing.FAILS);
    }

    private FieldMatch parameter() {
        String text = dice.chance(20) ? "" : dice.any(TEXTS);
        return FieldMatch.of(
                Field.query(dice.any("q", "Q", "y")), dice.any(ValueMatch.PRESENT, ValueMatch.exact(text)));
    }
}
