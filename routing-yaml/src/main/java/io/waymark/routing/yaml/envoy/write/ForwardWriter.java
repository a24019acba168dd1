package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes RouteAction: sending on. */
final class ForwardWriter {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);
    private static final String RETRY = "retry_policy";
    private static final String MIRRORS = "request_mirror_policies";
    private static final Set<String> CARRIED = Set.of(
            RETRY,
            MIRRORS,
            "metadata_match",
            "rate_limits",
            "include_vh_rate_limits",
            "hash_policy",
            "cors",
            "flush_timeout",
            "max_stream_duration",
            "early_data_policy",
            "upgrade_configs",
            "internal_redirect_policy",
            "hedge_policy",
            "max_grpc_timeout",
            "grpc_timeout_offset",
            "priority",
            "cluster_not_found_response_code");

    private static final Set<String> OF_SHARE = Set.of("metadata_match", "typed_per_filter_config");

    private final RouteRule rule;
    private final RouteAction.Forward forward;
    private final RequestMatch match;
    private final RouteHeaders headers;
    private final Refusals refusals;
    private final YamlMap written = new YamlMap();

    ForwardWriter(
            RouteRule rule, RouteAction.Forward forward, RequestMatch match, RouteHeaders headers, Refusals refusals) {
        this.rule = rule;
        this.forward = forward;
        this.match = match;
        this.headers = headers;
        this.refusals = refusals;
    }

    /** Whether an extension stands in the action. */
    static boolean carries(String extension) {
        return CARRIED.contains(extension);
    }

    YamlMap action() {
        refusals.refuseIf(
                forward.sticky().isPresent() && number().isEmpty() && !hashed(),
                "a split of Envoy is by chance, by a number in a header, or by the hash policy of its route");
        target();
        RewriteWriter rewrites = new RewriteWriter(written, match.path(), refusals);
        rewrites.path(forward.path());
        rewrites.host(forward.host());
        timeouts();
        List<Extension> carried = RouteWriter.others(rule);
        carried.forEach(extension -> written.putData(extension.name(), extension.data()));
        if (carried.stream().noneMatch(extension -> extension.name().equals(RETRY))) {
            rule.retry().ifPresent(retry -> written.put(RETRY, RetryWriter.write(retry)));
        }
        if (carried.stream().noneMatch(extension -> extension.name().equals(MIRRORS))
                && !rule.mirrors().isEmpty()) {
            written.put(MIRRORS, rule.mirrors().stream().map(this::mirror).toList());
        }
        return written;
    }

    private void timeouts() {
        refusals.refuseIf(rule.timeouts().tryLimit().isPresent(), "the limit of one try stands in the retry policy");
        refusals.refuseIf(
                rule.timeouts().request().isEmpty(), "Envoy limits every request: to 15s, where nothing is said");
        rule.timeouts()
                .request()
                .filter(limit -> !limit.equals(DEFAULT_TIMEOUT))
                .ifPresent(limit -> written.put("timeout", DurationText.of(limit)));
        rule.timeouts().idle().ifPresent(limit -> written.put("idle_timeout", DurationText.of(limit)));
    }

    private void target() {
        WeightedDestination first = forward.destinations().get(0);
        boolean plain = first.requestHeaders().isEmpty()
                && first.responseHeaders().isEmpty()
                && first.host().isEmpty()
                && first.filters().equals(ShareFilters.NONE)
                && first.weight() == 1;
        if (forward.destinations().size() == 1 && plain && forward.sticky().isEmpty()) {
            destination(first.destination(), "cluster", written);
        } else {
            List<YamlMap> clusters = new ArrayList<>();
            forward.destinations().forEach(share -> clusters.add(share(share)));
            YamlMap split = new YamlMap();
            number().ifPresent(header -> split.put("header_name", header));
            if (hashed()) {
                split.put("use_hash_policy", true);
            }
            written.put("weighted_clusters", split.put("clusters", clusters));
        }
    }

    /** The header whose number chooses the cluster. */
    private Optional<String> number() {
        return forward.sticky()
                .filter(sticky -> sticky.keys().size() == 1)
                .map(sticky -> sticky.keys().get(0))
                .filter(StickySplit.Key.HeaderNumber.class::isInstance)
                .map(key -> ((StickySplit.Key.HeaderNumber) key).header());
    }

    private static ShareFilters withoutExtensions(ShareFilters filters) {
        return new ShareFilters(filters.path(), filters.redirect(), filters.mirrors(), filters.cors(), List.of());
    }

    /** Whether the cluster is chosen by the hash policy that is carried with the route. */
    private boolean hashed() {
        return forward.sticky()
                .filter(sticky -> sticky.keys().size() == 1)
                .map(sticky -> sticky.keys().get(0))
                .filter(StickySplit.Key.Combined.class::isInstance)
                .map(key -> HashPolicyWriter.says(rule.extensions(), (StickySplit.Key.Combined) key))
                .orElse(false);
    }

    private YamlMap share(WeightedDestination share) {
        YamlMap cluster = new YamlMap();
        refusals.refuseIf(
                !withoutExtensions(share.filters()).equals(ShareFilters.NONE),
                "a cluster of a split changes headers and the host alone");
        share.filters().extensions().forEach(extension -> {
            refusals.refuseIf(
                    !OF_SHARE.contains(extension.name()), "a cluster of a split has no `" + extension.name() + "`");
            cluster.putData(extension.name(), extension.data());
        });
        destination(share.destination(), "name", cluster);
        cluster.put("weight", share.weight());
        headers.writer().share(headers.host(), rule, share, cluster, refusals);
        share.host().ifPresent(host -> {
            refusals.refuseIf(
                    !(host instanceof HostRewrite.Literal), "a cluster of a split rewrites the host to a fixed one");
            new RewriteWriter(cluster, match.path(), refusals).plainHost(host);
        });
        return cluster;
    }

    private void destination(Destination destination, String key, YamlMap holder) {
        if (destination instanceof Destination.NamedByHeader named) {
            holder.put("cluster_header", named.header());
        } else if (destination instanceof Destination.ToBackend backend) {
            refusals.refuseIf(
                    backend.port().isPresent() || !backend.backend().namespace().isEmpty(),
                    "a cluster has a name, and neither namespace nor port: " + backend);
            holder.put(key, backend.backend().name());
        } else {
            refusals.refuse("Envoy leads to clusters, not to " + destination);
        }
    }

    private YamlMap mirror(Mirror mirror) {
        YamlMap policy = new YamlMap();
        destination(mirror.destination(), "cluster", policy);
        return mirror.share().equals(Fraction.ALL)
                ? policy
                : policy.put("runtime_fraction", MatchWriter.fraction(mirror.share(), refusals));
    }
}
