package io.waymark.routing.testkit.random;

import io.waymark.routing.config.Listener;
import io.waymark.routing.match.AddressRange;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.HostSpecificity;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Requests that fit a match, as far as one can tell. */
record AimedRequests(Dice dice) {

    /** A request that one of the listeners probably takes and that fits, its host also in a header where one is looked at in its place. */
    TestRequest at(Aim aim, List<Listener> listeners, Optional<String> hostHeader) {
        HostPattern host = dice.oneOf(aim.hosts());
        OptionalInt port = aim.match().port();
        if (!listeners.isEmpty()) {
            Listener listener = dice.oneOf(listeners);
            host = HostSpecificity.ORDER.compare(host, listener.host()) < 0 ? host : listener.host();
            port = port.isPresent() && dice.chance(80) ? port : listener.port();
        }
        String authority = host.on(new HostSamples(dice));
        TestRequest request = TestRequest.of(authority)
                .withPort(port.orElse(dice.oneOf(Words.PORTS)))
                .withTarget(path(aim.match().path()));
        if (hostHeader.isPresent() && dice.chance(85)) {
            request = request.withHeader(hostHeader.get(), authority);
        }
        return crossing(shaken(conditions(request, aim.match())));
    }

    /** Some requests come from scripts of another origin, some of these with a preflight. */
    private TestRequest crossing(TestRequest request) {
        if (!dice.chance(8)) {
            return request;
        }
        TestRequest crossed = request.withHeader("Origin", dice.oneOf(Words.ORIGINS));
        if (dice.chance(50)) {
            crossed = crossed.withMethod("OPTIONS").withHeader("Access-Control-Request-Method", dice.any("GET", "PUT"));
        }
        return dice.chance(30) ? crossed.withHeader("access-control-request-headers", "x-a, x-z") : crossed;
    }

    /** Some requests come over TLS, mostly with the name of their host. */
    private TestRequest shaken(TestRequest request) {
        if (!dice.chance(12)) {
            return request;
        }
        String name = dice.chance(85) ? request.authority() : dice.oneOf(Words.HOSTS);
        return request.withScheme("https").withSni(dice.chance(20) ? "" : name);
    }

    String path(PathMatch match) {
        return match.on(new PathSamples(dice));
    }

    /** The request with whatever else the match asks for. */
    TestRequest conditions(TestRequest start, RequestMatch match) {
        TestRequest request = start;
        if (match.grpc()) {
            request = request.withMethod("POST")
                    .withHeader("content-type", dice.any("application/grpc", "application/grpc+proto"));
        }
        if (!match.methods().isEmpty()) {
            request = request.withMethod(dice.oneOf(List.copyOf(match.methods())));
        }
        if (!match.clients().isEmpty()) {
            request = request.withClientAddress(address(dice.oneOf(match.clients())));
        }
        request = request.withScheme(match.scheme().orElse(request.scheme()));
        for (FieldMatch field : match.fields()) {
            request = field(request, field);
        }
        return request;
    }

    /** The first address of a range. */
    static String address(AddressRange range) {
        String text = range.toString();
        return text.substring(0, text.indexOf('/'));
    }

    private TestRequest field(TestRequest request, FieldMatch match) {
        boolean absence = match.inverted() && match.value() instanceof ValueMatch.Present;
        if (absence || dice.chance(5)) {
            return request;
        }
        String value = match.inverted()
                ? new ValueMisses(dice).of(match.value())
                : match.value().on(new ValueSamples(dice));
        return match.field().on(new FieldAim(request, value, dice));
    }
}
