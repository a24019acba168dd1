package io.waymark.routing.testkit.reference;

import io.waymark.routing.match.AddressRange;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.IpAddress;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries the conditions of a match in a fixed order.
 *
 * @param request the request
 * @param paths its path
 * @param port the port of the listener that took it
 * @param random its one random value
 */
record PlainMatch(CanonicalRequest request, PlainPaths paths, int port, long random) {

    /** The first condition that fails, in words; nothing if all hold. */
    Optional<Supplier<String>> failure(RequestMatch match) {
        if (!match.path().on(paths)) {
            return Optional.of(() -> "path " + request.matchPath() + " does not fit " + match.path());
        }
        if (!match.methods().isEmpty() && !match.methods().contains(request.method())) {
            return Optional.of(() -> "method is " + request.method() + ", not " + String.join(" or ", match.methods()));
        }
        if (!match.scheme().map(request.scheme()::equals).orElse(true)) {
            return Optional.of(() ->
                    "scheme is " + request.scheme() + ", not " + match.scheme().orElse(""));
        }
        if (match.port().isPresent() && match.port().getAsInt() != port) {
            return Optional.of(() -> "port is " + port + ", not " + match.port().getAsInt());
        }
        if (match.grpc() && !request.isGrpc()) {
            return Optional.of(() -> "this is no gRPC request");
        }
        if (!client(match.clients(), request.original().clientAddress())) {
            return Optional.of(() -> "client address is outside " + match.clients());
        }
        for (FieldMatch field : match.fields()) {
            if (!PlainFields.holds(field, request)) {
                return Optional.of(() -> describe(field, request));
            }
        }
        return match.sample().takes(random) ? Optional.empty() : Optional.of(() -> "outside the share of requests");
    }

    private static boolean client(List<AddressRange> ranges, String address) {
        if (ranges.isEmpty()) {
            return true;
        }
        try {
            IpAddress client = IpAddress.parse(address);
            return ranges.stream().anyMatch(range -> range.contains(client));
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static String describe(FieldMatch match, CanonicalRequest request) {
        String found = match.field() + " is " + PlainFields.found(match.field(), request);
        if (match.value() instanceof ValueMatch.Present) {
            return found + (match.inverted() ? ", and must be missing" : ", and must be there");
        }
        return found + (match.inverted() ? ", and must not fit " : ", and must fit ") + match.value();
    }
}
