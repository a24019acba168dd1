package io.waymark.routing.yaml.gatewayapi.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where rewrites are written: at the rule or at its backends. The model keeps at each share what is in force there; a backend that
 * redirects cannot have a rewrite of its own beside it in the Gateway API, so that one comes from the rule.
 *
 * @param <T> what is rewritten: the host or the path
 * @param rule the rewrite of the rule
 * @param backends the rewrites of the backends, in order
 */
record Rewrites<T>(T rule, List<Optional<T>> backends) {

    /**
     * What one share does.
     *
     * @param rewrite the rewrite in force
     * @param redirects whether it redirects
     */
    record Share<T>(Optional<T> rewrite, boolean redirects) {}

    /** What is to be written for the rewrites of the model; none if the Gateway API cannot say them. */
    static <T> Optional<Rewrites<T>> of(T rule, T keep, List<Share<T>> shares) {
        if (!rule.equals(keep)) {
            boolean alone = shares.stream().noneMatch(share -> share.rewrite().isPresent());
            return alone ? Optional.of(new Rewrites<>(rule, rewrites(shares, true))) : Optional.empty();
        }
        List<T> besideRedirects = shares.stream()
                .filter(Share::redirects)
                .flatMap(share -> share.rewrite().stream())
                .distinct()
                .toList();
        if (besideRedirects.isEmpty()) {
            return Optional.of(new Rewrites<>(keep, rewrites(shares, true)));
        }
        boolean same = besideRedirects.size() == 1
                && shares.stream().allMatch(share -> share.rewrite().isPresent())
                && shares.stream().anyMatch(share -> !share.redirects());
        return same ? Optional.of(new Rewrites<>(besideRedirects.get(0), rewrites(shares, false))) : Optional.empty();
    }

    private static <T> List<Optional<T>> rewrites(List<Share<T>> shares, boolean all) {
        List<Optional<T>> rewrites = new ArrayList<>();
        shares.forEach(share -> rewrites.add(all || !share.redirects() ? share.rewrite() : Optional.empty()));
        return rewrites;
    }
}
