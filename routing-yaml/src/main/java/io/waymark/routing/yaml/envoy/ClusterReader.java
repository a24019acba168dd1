package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the target of a RouteAction: one cluster, or a split. */
final class ClusterReader {

    private static final String[] KINDS = {
        "cluster", "cluster_header", "weighted_clusters", "cluster_specifier_plugin", "inline_cluster_specifier_plugin"
    };

    private final List<StickySplit.Key.Combined.Part> hashes;
    private Optional<StickySplit> sticky = Optional.empty();

    /** Reads targets of an action with this hash policy. */
    ClusterReader(List<StickySplit.Key.Combined.Part> hashes) {
        this.hashes = hashes;
    }

    /** The split; empty if it could not be read. */
    List<WeightedDestination> read(ProtoReader action) {
        Optional<String> kind = action.exactlyOne(KINDS);
        action.unsupported(
                "a plugin that names clusters cannot be run here",
                "cluster_specifier_plugin",
                "inline_cluster_specifier_plugin");
        return kind.map(each -> switch (each) {
                    case "cluster", "cluster_header" ->
                        destination(action, "cluster", "cluster_header").stream()
                                .map(target -> WeightedDestination.of(target, 1))
                                .toList();
                    case "weighted_clusters" ->
                        action.object(each).map(this::weighted).orElse(List.of());
                    default -> List.<WeightedDestination>of();
                })
                .orElse(List.of());
    }

    /** What the place in the split depends on. Call after {@link #read}. */
    Optional<StickySplit> sticky() {
        return sticky;
    }

    /** A cluster by its name, or the header that names it. */
    static Optional<Destination> destination(ProtoReader holder, String nameKey, String headerKey) {
        if (holder.has(headerKey)) {
            return holder.requiredText(headerKey)
                    .flatMap(name -> holder.build(headerKey, () -> new Destination.NamedByHeader(name)));
        }
        return holder.requiredText(nameKey)
                .map(name -> new Destination.ToBackend(new ObjectName("", name), OptionalInt.empty()));
    }

    private List<WeightedDestination> weighted(ProtoReader weighted) {
        weighted.deprecated("leave it out: it is the sum of the weights", "total_weight");
        weighted.ignore("runtime_key_prefix");
        weighted.atMostOne("header_name", "use_hash_policy");
        sticky = key(weighted).map(each -> new StickySplit(List.of(each)));
        List<ProtoReader> clusters = weighted.requiredObjects("clusters");
        List<WeightedDestination> shares = new ArrayList<>();
        clusters.forEach(cluster -> share(cluster).ifPresent(shares::add));
        weighted.done();
        boolean complete = shares.size() == clusters.size();
        long sum = shares.stream().mapToLong(WeightedDestination::weight).sum();
        if (complete && !clusters.isEmpty() && (sum == 0 || sum > WeightedDestination.MAX_WEIGHT)) {
            weighted.problem(
                    ProblemCode.WEIGHTS,
                    "clusters",
                    "the weights add up to " + sum,
                    "their sum is 1 to " + WeightedDestination.MAX_WEIGHT);
            return List.of();
        }
        return complete ? shares : List.of();
    }

    private Optional<StickySplit.Key> key(ProtoReader weighted) {
        if (weighted.bool("use_hash_policy") && !hashes.isEmpty()) {
            return Optional.of(new StickySplit.Key.Combined(hashes));
        }
        return weighted.someText("header_name")
                .flatMap(name -> weighted.build("header_name", () -> new StickySplit.Key.HeaderNumber(name)));
    }

    private static Optional<WeightedDestination> share(ProtoReader cluster) {
        Optional<String> kind = cluster.exactlyOne("name", "cluster_header");
        Optional<Destination> destination = kind.flatMap(each -> destination(cluster, "name", "cluster_header"));
        if (!cluster.has("weight")) {
            cluster.problem(ProblemCode.REQUIRED, "weight", "`weight` is required here", "add `weight`");
        }
        Optional<Long> weight = cluster.integer("weight", 0, WeightedDestination.MAX_WEIGHT);
        HeaderLevel headers = HeaderLevelReader.read(cluster);
        Optional<HostRewrite> host = HostRewriteReader.literal(cluster);
        List<Extension> extensions = new ArrayList<>();
        cluster.carry(extensions, "metadata_match", "typed_per_filter_config");
        cluster.done();
        ShareFilters filters =
                new ShareFilters(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), extensions);
        return destination.flatMap(target -> weight.map(number ->
                new WeightedDestination(target, number, headers.request(), headers.response(), host, filters)));
    }
}
