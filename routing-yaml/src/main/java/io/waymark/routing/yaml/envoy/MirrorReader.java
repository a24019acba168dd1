package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.Mirror;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.meta.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code request_mirror_policies}. */
final class MirrorReader {

    private static final String KEY = "request_mirror_policies";
    private static final String[] CARRIED = {
        "trace_sampled", "disable_shadow_host_suffix_append", "request_headers_mutations", "host_rewrite_literal"
    };

    private MirrorReader() {}

    /** The mirrors, in order; what the model does not say of them is carried through with the whole list. */
    static List<Mirror> read(ProtoReader holder, List<Extension> extensions) {
        List<Mirror> mirrors = new ArrayList<>();
        boolean more = false;
        for (ProtoReader policy : holder.objects(KEY)) {
            more |= !policy.present(CARRIED).isEmpty();
            mirror(policy).ifPresent(mirrors::add);
        }
        if (more) {
            holder.carry(extensions, KEY);
        }
        return mirrors;
    }

    private static Optional<Mirror> mirror(ProtoReader policy) {
        Optional<String> kind = policy.exactlyOne("cluster", "cluster_header");
        Fraction share =
                policy.object("runtime_fraction").flatMap(FractionReader::read).orElse(Fraction.ALL);
        policy.ignore(CARRIED);
        Optional<Mirror> mirror = kind.flatMap(each -> ClusterReader.destination(policy, "cluster", "cluster_header"))
                .map(target -> new Mirror(target, share));
        policy.done();
        return mirror;
    }
}
