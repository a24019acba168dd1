package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.meta.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What routes get that do not say it themselves. Nothing is merged: a route that says it says all of it.
 *
 * @param retry the retry policy of the virtual host
 * @param retryData what the model does not say of it
 * @param mirrors the mirrors of the virtual host, or else those of the configuration
 * @param mirrorData what the model does not say of them
 */
record Defaults(
        Optional<RetryPolicy> retry, List<Extension> retryData, List<Mirror> mirrors, List<Extension> mirrorData) {

    /** Copies the lists. */
    Defaults {
        retryData = List.copyOf(retryData);
        mirrors = List.copyOf(mirrors);
        mirrorData = List.copyOf(mirrorData);
    }

    /** The mirrors of a configuration. */
    static Defaults mirrorsOf(ProtoReader table) {
        List<Extension> data = new ArrayList<>();
        List<Mirror> mirrors = MirrorReader.read(table, data);
        return new Defaults(Optional.empty(), List.of(), mirrors, data);
    }

    /** What a virtual host or a route says itself. */
    static Defaults of(ProtoReader holder) {
        List<Extension> retryData = new ArrayList<>();
        Optional<RetryPolicy> retry = RetryReader.read(holder, retryData);
        Defaults mirrors = mirrorsOf(holder);
        return new Defaults(retry, retryData, mirrors.mirrors, mirrors.mirrorData);
    }

    /** These, and what is not said here from a wider level. */
    Defaults or(Defaults wider) {
        return new Defaults(
                retry.or(wider::retry),
                retry.isPresent() ? retryData : wider.retryData,
                mirrors.isEmpty() ? wider.mirrors : mirrors,
                mirrors.isEmpty() ? wider.mirrorData : mirrorData);
    }
}
