package io.waymark.routing.testkit.random;

import java.util.Locale;

/** Changes a request into one that gateways read in different ways, or that a policy refuses. */
record OddRequests(Dice dice) {

    private static final int LONG = 17_000;

    TestRequest odd(TestRequest request) {
        return dice.either(
                () -> path(request),
                () -> path(request),
                () -> path(request),
                () -> path(request),
                () -> target(request),
                () -> authority(request),
                () -> authority(request),
                () -> hostHeader(request),
                () -> header(request),
                () -> method(request),
                () -> dice.chance(20) ? tooMuch(request) : path(request));
    }

    /** Puts something odd somewhere into the path. */
    private TestRequest path(TestRequest request) {
        String target = request.target();
        int mark = target.indexOf('?');
        int end = mark < 0 ? target.length() : mark;
        int at = dice.between(Math.min(1, end), end);
        String odd = dice.any(
                "/", "//", "/./", "/../", "../", "/..", "/.", "%2e%2e/", "/.%2E/", "%41", "%62", "%7e", "%2f", "%2F",
                "%5C", "\\", "%252e", "%25", "%00", "%01", "%7F", "%", "%4", "%zz", "%c3%a9", "%C0%AF", "%ff", ";x=1",
                "/;x/", "..;/", ";", "\u00e9", "\"", " ", "<", "#", "#/a", "\u007f", "*", "@");
        return request.withTarget(target.substring(0, at) + odd + target.substring(at));
    }

    private TestRequest target(TestRequest request) {
        String target = request.target();
        return dice.either(
                () -> request.withMethod("OPTIONS").withTarget("*"),
                () -> request.withTarget("*"),
                () -> request.withTarget("http://" + request.authority() + target),
                () -> request.withTarget("HTTPS://b.example" + target),
                () -> request.withTarget("http://b.example"),
                () -> request.withTarget("http://b.example?q=1"),
                () -> request.withMethod("CONNECT").withTarget(request.authority() + ":443"),
                () -> request.withMethod("CONNECT").withTarget(request.authority()),
                () -> request.withMethod("CONNECT"),
                () -> request.withTarget(target.substring(Math.min(1, target.length()))),
                () -> request.withTarget(""),
                () -> request.withTarget(target + "\r\nx: y"),
                () -> request.withTarget(
                        target + dice.any("?q=%41", "?%71=1", "?q= ", "?q=\u00e9", "?q=%zz", "?q=[1]", "?a?b")));
    }

    private TestRequest authority(TestRequest request) {
        String authority = request.authority();
        return request.withAuthority(dice.any(
                authority + ".",
                authority + "..",
                authority.toUpperCase(Locale.ROOT) + ".",
                "user@" + authority,
                authority + ":",
                authority + ":0",
                authority + ":65536",
                authority + ":x",
                "",
                ":80",
                "[::1]",
                "[::1]:8080",
                "[::1",
                "[fe80::1%25e]",
                "a..example",
                "a_b.example",
                "\u212a.example",
                "a b.example",
                "a.example:80:80",
                "x".repeat(64) + ".example",
                authority + "\n"));
    }

    private TestRequest hostHeader(TestRequest request) {
        return dice.either(
                () -> request.withHeader("Host", request.authority()),
                () -> request.withHeader("host", "b.example"),
                () -> request.withHeader("host", request.authority()).withHeader("host", request.authority()));
    }

    private TestRequest header(TestRequest request) {
        return request.withHeader(
                dice.any("x-a", "x-a", "X-A", "x b", "", "x_a", ":path"),
                dice.any("1\r\nx-b: 2", "\0", "\u00e9", "1,2", " ", "%41"));
    }

    private TestRequest method(TestRequest request) {
        return request.withMethod(dice.any("get", "", "GET ", "G\u00cbT", "PURGE", "G\0", "CONNECT", "OPTIONS"));
    }

    private TestRequest tooMuch(TestRequest request) {
        return dice.either(
                () -> request.withTarget(request.target() + "x".repeat(LONG)),
                () -> request.withTarget("/a".repeat(1025)),
                () -> request.withHeader("x-a", "1".repeat(LONG)));
    }
}
