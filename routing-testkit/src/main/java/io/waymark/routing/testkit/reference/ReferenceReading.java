package io.waymark.routing.testkit.reference;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.RequestPolicy;
import java.util.Set;

/**
 * Reads requests as the reference router does, before it looks at any route: the definition of the canonical form, to compare other readers
 * with. Immutable; safe for any thread.
 */
public final class ReferenceReading {

    private final PlainPolicy policy;

    /**
     * Reads by a policy.
     *
     * @param counting the headers of which a request may bring no alias, in lower case; looked at where the policy refuses aliases
     */
    public ReferenceReading(RequestPolicy policy, Set<String> counting) {
        this.policy = new PlainPolicy(policy, Set.copyOf(counting));
    }

    /**
     * What a request is made to: authority, path as sent on, and path as compared, each on a line of its own; or {@code REASON@offset} if it is
     * refused.
     */
    public String read(RoutingRequest request) {
        try {
            CanonicalRequest read = policy.read(request);
            return read.authority() + "\n" + read.path() + "\n" + read.matchPath();
        } catch (Refused refused) {
            return refused.reason() + "@" + refused.offset();
        }
    }
}
