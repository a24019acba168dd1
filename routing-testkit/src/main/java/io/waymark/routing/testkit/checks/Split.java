package io.waymark.routing.testkit.checks;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Share;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.Destination;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Destinations and answers as check files write them. */
final class Split {

    private Split() {}

    /** The one destination that can be chosen; {@code ""} if none can be named; all of them where there are several. */
    static String onlyDestination(Resolution resolution, RoutingRequest request) {
        if (!(resolution instanceof Resolution.Forward forward)) {
            return "(" + answer(resolution, request) + ")";
        }
        List<Share> chosen =
                forward.split().stream().filter(share -> share.weight() > 0).toList();
        return chosen.size() == 1
                ? forward.upstream(request).map(Upstream::label).orElse("")
                : "one of " + weights(resolution);
    }

    /** Names and weights of the destinations that can be chosen. */
    static Map<String, Long> weights(Resolution resolution) {
        Map<String, Long> weights = new TreeMap<>();
        if (resolution instanceof Resolution.Forward forward) {
            forward.split().stream()
                    .filter(share -> share.weight() > 0)
                    .forEach(share -> weights.merge(withoutPort(name(share.destination())), share.weight(), Long::sum));
        }
        return weights;
    }

    static String name(Destination destination) {
        return destination.on(new DestinationNames());
    }

    static String withoutPort(String label) {
        int colon = label.lastIndexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    /** Status and body of an answer by the gateway itself. */
    static String answer(Resolution resolution, RoutingRequest request) {
        if (resolution instanceof Resolution.Respond respond) {
            return respond.status() + " " + respond.body(request);
        }
        if (resolution instanceof Resolution.NoMatch noMatch) {
            return noMatch.status() + " ";
        }
        return resolution instanceof Resolution.Rejected rejected ? rejected.status() + " " : "(nothing)";
    }

    /** Compares {@code status text}, where a star on the expected side takes anything. */
    static boolean fits(String expected, String found) {
        int gap = found.indexOf(' ');
        int star = expected.indexOf(' ');
        if (gap < 0) {
            return expected.equals(found);
        }
        return partFits(expected.substring(0, star), found.substring(0, gap))
                && partFits(expected.substring(star + 1), found.substring(gap + 1));
    }

    private static boolean partFits(String expected, String found) {
        return expected.equals("*") || expected.equals(found);
    }

    /** The name of a destination, with its port where it is written. */
    private static final class DestinationNames implements Destination.Cases<String> {

        @Override
        public String toBackend(Destination.ToBackend destination) {
            return destination.backend().name();
        }

        @Override
        public String toService(Destination.ToService destination) {
            return destination.service().name();
        }

        @Override
        public String namedByHeader(Destination.NamedByHeader destination) {
            return "";
        }

        @Override
        public String unavailable(Destination.Unavailable destination) {
            return destination.name().name();
        }
    }
}
