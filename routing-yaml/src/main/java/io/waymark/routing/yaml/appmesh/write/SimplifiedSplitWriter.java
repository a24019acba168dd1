package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the destinations of a simplified rule, and the hosts that are sent to them. */
final class SimplifiedSplitWriter {

    private static final PathRewrite TO_ROOT = new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH);
    private static final int MAX_TARGETS = 10;
    private static final int MAX_WEIGHT = 100;
    private static final int MAX_HOST = 253;

    private final CalledServices called;
    private final String namespace;
    private final Spot spot;

    SimplifiedSplitWriter(CalledServices called, String namespace, Spot spot) {
        this.called = called;
        this.namespace = namespace;
        this.spot = spot;
    }

    void put(YamlMap rule, RouteAction.Forward forward, PathMatch match) {
        boolean kept =
                match instanceof PathMatch.Exact || match instanceof PathMatch.Regex || match instanceof PathMatch.Grpc;
        spot.refuseIf(
                !forward.path().equals(kept ? PathRewrite.KEEP : TO_ROOT),
                "a simplified route makes a prefix `/` and leaves other paths alone",
                "");
        spot.atMost("destinations", forward.destinations().size(), MAX_TARGETS);
        Optional<String> ofRule = ofRule(forward);
        boolean weighted = forward.destinations().stream().anyMatch(share -> share.weight() != 1);
        List<Share> shares = forward.destinations().stream()
                .map(share -> share(share, ofRule))
                .toList();
        rule.put(
                "route",
                shares.stream().map(share -> entry(share, weighted, ofRule)).toList());
        ofRule.filter(host -> shares.stream().anyMatch(share -> !share.usual().equals(host)))
                .ifPresent(host -> rule.put("rewrite", rewrite(host)));
    }

    /** The host that the rule sends for all its shares, which then have none of their own. */
    private Optional<String> ofRule(RouteAction.Forward forward) {
        boolean own =
                forward.destinations().stream().anyMatch(share -> share.host().isPresent());
        if (forward.host() instanceof HostRewrite.Literal literal && !own) {
            return Optional.of(literal.authority());
        }
        Set<Optional<HostRewrite>> hosts =
                forward.destinations().stream().map(WeightedDestination::host).collect(Collectors.toSet());
        boolean each = forward.host() instanceof HostRewrite.Keep
                && hosts.size() > 1
                && hosts.stream()
                        .allMatch(host -> host.filter(HostRewrite.Literal.class::isInstance)
                                .isPresent());
        spot.refuseIf(
                !each, "a simplified route sends a fixed host, the same for all destinations or one for each", "");
        return Optional.empty();
    }

    /**
     * A share.
     *
     * @param name what its service is called
     * @param usual the host that it gets without a word
     * @param host the host that it gets
     */
    private record Share(String name, long weight, String usual, String host) {}

    private Share share(WeightedDestination share, Optional<String> ofRule) {
        Spot own = spot.in(share.destination().toString());
        own.refuseIf(share.weight() > MAX_WEIGHT, "the weight " + share.weight() + " is above 100", "scale them down");
        String name = called.name(share.destination(), namespace, own).orElse("?");
        String usual = called.host(name, namespace);
        String given = share.host()
                .filter(HostRewrite.Literal.class::isInstance)
                .map(host -> ((HostRewrite.Literal) host).authority())
                .or(() -> ofRule)
                .orElse(usual);
        return new Share(name, share.weight(), usual, given);
    }

    private YamlMap entry(Share share, boolean weighted, Optional<String> ofRule) {
        YamlMap service = new YamlMap().put("virtualServiceName", share.name());
        YamlMap entry = new YamlMap().put("destination", new YamlMap().put("virtualService", service));
        if (weighted) {
            entry.put("weight", share.weight());
        }
        if (ofRule.isEmpty() && !share.host().equals(share.usual())) {
            entry.put("rewrite", rewrite(share.host()));
        }
        return entry;
    }

    private YamlMap rewrite(String host) {
        return new YamlMap().put("hostname", spot.sized("the host", host, 1, MAX_HOST));
    }
}
