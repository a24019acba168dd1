package io.waymark.routing.match;

import java.util.Comparator;

/**
 * Which of two host patterns is the more specific: exact names come first, then endings and wildcards (longest first), then
 * beginnings (longest first), then {@link HostPattern.Any}. Envoy searches its domains in this order (envoyproxy/envoy,
 * source/common/router/config_impl.cc), and the order of the Gateway API agrees with it.
 */
public final class HostSpecificity implements HostPattern.Cases<Integer> {

    private static final HostSpecificity KIND = new HostSpecificity();

    /** Most specific first; a total order. */
    public static final Comparator<HostPattern> ORDER = Comparator.<HostPattern>comparingInt(
                    pattern -> pattern.on(KIND))
            .thenComparingInt(pattern -> -pattern.literal().length())
            .thenComparing(HostPattern::toString);

    private HostSpecificity() {}

    @Override
    public Integer exact(HostPattern.Exact pattern) {
        return 0;
    }

    @Override
    public Integer wildcard(HostPattern.Wildcard pattern) {
        return 1;
    }

    @Override
    public Integer ending(HostPattern.Ending pattern) {
        return 1;
    }

    @Override
    public Integer beginning(HostPattern.Beginning pattern) {
        return 2;
    }

    @Override
    public Integer any(HostPattern.Any pattern) {
        return 3;
    }
}
