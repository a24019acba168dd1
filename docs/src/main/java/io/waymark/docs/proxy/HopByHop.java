package io.waymark.docs.proxy;

import io.waymark.routing.HeaderLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Headers that speak of one connection and are not passed on (RFC 9110, 7.6.1). */
final class HopByHop {

    private static final Set<String> NAMES = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    /** The lines without those of the connection, nor any that {@code Connection} names. */
    static List<HeaderLine> remove(List<HeaderLine> lines) {
        Set<String> named = lines.stream()
                .filter(line -> line.is("connection"))
                .flatMap(line -> Arrays.stream(line.value().split(",")))
                .map(name -> lower(name.strip()))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !NAMES.contains(lower(line.name())) && !named.contains(lower(line.name())))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
