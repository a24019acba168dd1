package io.waymark.routing.testkit.random;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A configuration and a request that is put to it. As text it shows both whole, for the message of a test that fails.
 *
 * @param config the configuration
 * @param request the request
 */
public record Trial(RoutingConfig config, TestRequest request) {

    /** A trial of a request of any class; of its attributes those are copied that the configuration asks for. */
    public static Trial of(RoutingConfig config, RoutingRequest request) {
        Set<String> attributes = new TreeSet<>();
        Stream.of(Aim.first(config), Aim.second(config))
                .flatMap(aims -> aims.stream().flatMap(aim -> aim.match().fields().stream()))
                .forEach(match -> {
                    if (match.field() instanceof Field.Attribute attribute) {
                        attributes.add(attribute.name());
                    }
                });
        return new Trial(config, TestRequest.copy(request, attributes));
    }

    @Override
    public String toString() {
        return TrialText.of(this);
    }
}
