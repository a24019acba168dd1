package io.waymark.routing.testkit.random;

import java.util.List;

/** The tiny alphabets. Words are near each other on purpose: prefixes, suffixes and other cases of one another. */
final class Words {

    static final List<Integer> PORTS = List.of(80, 8080, 443);

    static final List<String> HOSTS = List.of("a.example", "b.example", "a.b.example", "c.example", "example");

    static final List<String> ORIGIN_PATTERNS = List.of(
            "https://a.example", "https://*.example", "http://*.b.example:8080", "http://*", "https://a.example:8443");

    static final List<String> ORIGINS = List.of(
            "https://a.example",
            "https://A.example:443",
            "https://b.example",
            "http://a.b.example:8080",
            "http://c",
            "null",
            "");

    static final List<String> HOST_SUFFIXES = List.of(".example", ".b.example", "b.example", "example");

    static final List<String> HOST_PREFIXES = List.of("a.", "a.b", "b", "c.example:");

    static final List<String> PATHS =
            List.of("/", "/a", "/a/", "/a/b", "/ab", "/a/b/c", "/A", "/b", "/b/", "/a.b", "/a-b/c", "/%C3%A9", "/a;b");

    static final List<String> PATH_SUFFIXES = List.of("b", "/b", ".b", "/", "/a/b", "c");

    static final List<String> PATH_REGEXES =
            List.of("/a(/.*)?", "/[ab]+", "/(a|b)/.*", ".*", "/a.b", "/.*/c", "(?i)/a/b", "/a[^/]*", "/a|/a/b", "");

    /** All have the variable {@code x}. */
    static final List<String> TEMPLATES =
            List.of("/{x}", "/{x}/b", "/a/{x}", "/a/{x}/{y}", "/{x=a/*}", "/a/{x=**}", "/{x}/b/**", "/a{x}b", "/{x}/*");

    /** None has a variable. */
    static final List<String> PLAIN_TEMPLATES = List.of("/a/*", "/*", "/**", "/a/**", "/a/**/c", "/*/b", "/a*.b");

    /** Can be filled from each of {@link #TEMPLATES}. */
    static final List<String> TARGET_TEMPLATES = List.of("/t/{x}", "/{x}", "/t", "/{x}/t");

    static final List<String> GRPC_SERVICES = List.of("a", "a.S", "a.b");

    static final List<String> GRPC_METHODS = List.of("b", "Get");

    static final List<String> METHODS = List.of("GET", "POST", "PUT");

    static final List<String> HEADERS = List.of("x-a", "x-b", "x-c");

    static final List<String> PARAMETERS = List.of("q", "Q", "r");

    static final List<String> COOKIES = List.of("c", "d");

    static final List<String> ATTRIBUTES = List.of("t", "u");

    static final List<String> VALUES = List.of("1", "2", "12", "v", "v1", "V1", "b1");

    static final List<String> VALUE_REGEXES = List.of("1|2", "[0-9]+", "v.*", "(v|V)1?", ".*", "", "1,2");

    static final List<String> CLIENTS =
            List.of("10.0.0.0/8", "10.1.2.3", "10.1.2.128/25", "0.0.0.0/0", "2001:db8::/32", "::/0");

    static final List<String> BACKENDS = List.of("b0", "b1", "n/b2", "b3");

    static final List<String> NAMESPACES = List.of("", "n/", "n-a/", "n0/");

    private Words() {}
}
