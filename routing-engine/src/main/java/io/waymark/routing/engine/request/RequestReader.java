package io.waymark.routing.engine.request;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads requests by one policy. Safe for any thread: each has a {@link ReadRequest} of its own. */
public final class RequestReader {

    private final HeaderNames names;
    private final SplitSource split;
    private final PlainReader plain;
    private final PolicyReader policy;
    private final PathReader paths;
    private final AuthorityReader authorities;
    private final int plainLength;
    private final int rewrittenLength;
    private final int hostHeader;
    private final ThreadLocal<ReadRequest> ofThread;

    /**
     * A reader for a policy.
     *
     * @param names the headers that a router looks at
     * @param guarded the headers of which a request may bring no alias, in lower case; looked at where the policy refuses aliases
     * @param subject what the host of a request is
     */
    public RequestReader(
            RequestPolicy policy, HeaderNames names, Set<String> guarded, SplitSource split, HostSubject subject) {
        QueryMode queries = QueryMode.of(policy.setting(Knob.QUERY_ESCAPES));
        boolean refuses = policy.setting(Knob.HEADER_ALIASES) == Setting.REFUSE;
        HeaderAliases aliases = refuses ? new HeaderAliases(guarded) : HeaderAliases.NONE;
        this.names = names;
        this.hostHeader = subject.header().map(names::numberOf).orElse(-1);
        this.split = split;
        this.paths = new PathReader(policy);
        this.authorities = new AuthorityReader(policy);
        this.plain = new PlainReader(names, aliases, policy.limits(), queries);
        this.policy = new PolicyReader(policy, names, aliases, paths, authorities, queries);
        this.plainLength = Math.min(policy.limits().segments(), policy.limits().target());
        this.rewrittenLength = 2 * policy.limits().target();
        this.ofThread = ThreadLocal.withInitial(() -> new ReadRequest(names, split));
    }

    /** Room for a request: that of the thread, unless it is being used. Give it back by {@link ReadRequest#release}. */
    public ReadRequest room() {
        ReadRequest room = ofThread.get();
        return room.take() ? room : new ReadRequest(names, split);
    }

    /** Reads a request; the answer is why it is refused, or null. */
    public Resolution.@Nullable Rejected read(RoutingRequest request, ReadRequest into) {
        Resolution.Rejected refused = plain.read(request, into) ? null : slow(request, into);
        if (refused == null && hostHeader >= 0) {
            AuthorityReader.readNamed(hostHeader, into);
        }
        return refused;
    }

    /** Reads all but the target of a request whose authority is known; false if that takes {@link #read}. */
    public boolean readAround(RoutingRequest request, KnownAuthority known, ReadRequest into) {
        return hostHeader < 0 && plain.readAround(request, known, into);
    }

    /** Reads the target of a request after all else; false if that takes {@link #read}. */
    public boolean readTarget(RoutingRequest request, ReadRequest into) {
        return plain.target(request.target(), into);
    }

    /** Notes that the target of a request is a plain path without a query, as a text equal to it is known to be. */
    public void knownTarget(RoutingRequest request, ReadRequest into) {
        into.knownPath(request.target().length());
    }

    private Resolution.@Nullable Rejected slow(RoutingRequest request, ReadRequest into) {
        try {
            policy.read(request, into);
            return null;
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    /** A path that a rewrite made, in the form in which it is sent on; nothing if the policy would refuse it or change its meaning. */
    public Optional<String> rewritten(String made) {
        return paths.rewritten(made);
    }

    /** The same of a path that is sent on. */
    public Optional<String> forwarded(String made) {
        return paths.forwarded(made);
    }

    /** Whether the policy takes the query that a rewrite brings into a redirect, with its question mark or empty. */
    public boolean takesQuery(String made) {
        return paths.takesQuery(made);
    }

    /** Whether the policy takes an authority that a rewrite made of a request. */
    public boolean takesAuthority(String made) {
        return authorities.takes(made);
    }

    /** The characters of the longest text that a rewrite may make. */
    public int rewrittenLength() {
        return rewrittenLength;
    }

    /** The length up to which no plain path breaks a limit. */
    public int plainLength() {
        return plainLength;
    }

    /** What of a path is compared. */
    public String compared(String path) {
        return paths.compared(path);
    }
}
