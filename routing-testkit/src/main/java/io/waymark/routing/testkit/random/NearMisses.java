package io.waymark.routing.testkit.random;

import io.waymark.routing.HeaderLine;
import java.util.ArrayList;
import java.util.List;

/** Changes one thing of a request and leaves it ordinary: every policy takes it. */
record NearMisses(Dice dice) {

    TestRequest near(TestRequest request) {
        return dice.either(
                () -> path(request),
                () -> path(request),
                () -> host(request),
                () -> header(request),
                () -> header(request),
                () -> query(request),
                () -> request.withMethod(dice.any("GET", "POST", "PUT", "HEAD")),
                () -> request.withPort(dice.any(80, 8080, 443, 81, 0)),
                () -> request.withScheme(dice.any("http", "https")),
                () -> request.withClientAddress(dice.any("10.1.2.3", "10.1.2.127", "11.0.0.0", "2001:db8::1", "")),
                () -> grpc(request),
                () -> request.withSni(request.authority()));
    }

    private TestRequest path(TestRequest request) {
        int mark = request.target().indexOf('?');
        String path = mark < 0 ? request.target() : request.target().substring(0, mark);
        String rest = mark < 0 ? "" : request.target().substring(mark);
        String letters = path.startsWith("/") ? path.substring(1) : path;
        String near = dice.either(
                () -> path.endsWith("/") ? path : path + "/",
                () -> path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
                () -> "/" + new NearText(dice).near(letters).replace("//", "/"),
                () -> path + "x",
                () -> dice.oneOf(Words.PATHS));
        return request.withTarget(near.startsWith("//") ? rest : near + rest);
    }

    private TestRequest host(TestRequest request) {
        String authority = request.authority();
        return request.withAuthority(dice.either(
                () -> NearText.caseChanged(authority),
                () -> withoutPort(authority) + ":" + dice.oneOf(Words.PORTS),
                () -> withoutPort(authority),
                () -> "x." + authority,
                () -> dice.oneOf(Words.HOSTS),
                () -> "x" + authority));
    }

    private static String withoutPort(String authority) {
        int colon = authority.indexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    private TestRequest header(TestRequest request) {
        List<HeaderLine> lines = new ArrayList<>(request.headers());
        if (lines.isEmpty() || dice.chance(30)) {
            return request.withHeader(dice.oneOf(Words.HEADERS), dice.any("", dice.oneOf(Words.VALUES)));
        }
        int at = dice.between(0, lines.size() - 1);
        HeaderLine line = lines.remove(at);
        dice.either(
                () -> true,
                () -> lines.add(new HeaderLine(line.name(), new NearText(dice).near(line.value()))),
                () -> lines.add(new HeaderLine(line.name(), "")),
                () -> lines.add(new HeaderLine(line.name(), " " + line.value() + "\t")),
                () -> lines.addAll(List.of(line, line)),
                () -> lines.addAll(List.of(line, new HeaderLine(line.name(), dice.oneOf(Words.VALUES)))));
        return request.withHeaders(lines);
    }

    private TestRequest query(TestRequest request) {
        String pair = dice.oneOf(Words.PARAMETERS) + "=" + dice.oneOf(Words.VALUES);
        int mark = request.target().indexOf('?');
        return request.withTarget(dice.either(
                () -> request.target() + (mark < 0 ? "?" : "&") + pair,
                () -> mark < 0
                        ? request.target() + "?" + pair
                        : request.target().replace("?", "?" + pair + "&"),
                () -> mark < 0 ? request.target() + "?" : request.target().substring(0, mark),
                () -> request.target() + (mark < 0 ? "?" : "&") + "&" + dice.oneOf(Words.PARAMETERS)));
    }

    private TestRequest grpc(TestRequest request) {
        return request.withMethod("POST")
                .withHeader("content-type", dice.any("application/grpc", "application/grpc-web", "application/grpc+x"));
    }
}
