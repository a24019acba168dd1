package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.envoy.format.Known;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads RouteAction: sending on. */
final class ForwardReader {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);
    private static final int MAX_REDIRECT_CODES = 5;
    private static final List<Long> REDIRECT_CODES = List.of(301L, 302L, 303L, 307L, 308L);
    private static final List<String> NOT_FOUND_CODES =
            List.of("SERVICE_UNAVAILABLE", "NOT_FOUND", "INTERNAL_SERVER_ERROR");
    private static final String[] CARRIED = {
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
        "cluster_not_found_response_code"
    };

    private final ProtoReader action;
    private final RequestMatch match;
    private final Defaults defaults;
    private final Known known;
    private final List<Extension> extensions = new ArrayList<>();

    ForwardReader(ProtoReader action, RequestMatch match, Defaults defaults, Known known) {
        this.action = action;
        this.match = match;
        this.defaults = defaults;
        this.known = known;
    }

    /** The action, if it could be read. Call before the other methods. */
    Optional<RouteAction> forward() {
        ClusterReader clusters = new ClusterReader(HashPolicyReader.read(action));
        List<WeightedDestination> destinations = clusters.read(action);
        PathRewrite path = noted(path());
        HostRewrite host = HostRewriteReader.read(action, known);
        carried();
        return destinations.isEmpty()
                ? Optional.empty()
                : action.build("cluster", () -> new RouteAction.Forward(destinations, path, host, clusters.sticky()));
    }

    /** Envoy leaves the path as it came in a header. */
    private static PathRewrite noted(PathRewrite rewrite) {
        return rewrite.equals(PathRewrite.KEEP) ? rewrite : new PathRewrite.Noted(rewrite);
    }

    private PathRewrite path() {
        PathRewriteReader reader = new PathRewriteReader(action, match, known);
        return action.atMostOne("prefix_rewrite", "regex_rewrite", "path_rewrite_policy", "path_rewrite")
                .map(kind -> switch (kind) {
                    case "prefix_rewrite" -> reader.prefix();
                    case "regex_rewrite" -> reader.regex();
                    case "path_rewrite_policy" -> reader.template();
                    default -> reader.format();
                })
                .orElse(PathRewrite.KEEP);
    }

    /** Time limits, retries and mirrors. */
    RouteObject.Policies policies() {
        Duration request = action.duration("timeout").orElse(DEFAULT_TIMEOUT);
        Optional<Duration> idle = action.duration("idle_timeout");
        Defaults own = Defaults.of(action).or(defaults);
        extensions.addAll(own.retryData());
        extensions.addAll(own.mirrorData());
        action.unsupported("write `retry_policy`", "retry_policy_typed_config");
        action.done();
        return new RouteObject.Policies(
                new Timeouts(Optional.of(request), Optional.empty(), idle), own.retry(), own.mirrors());
    }

    /** What is carried through. */
    List<Extension> extensions() {
        return extensions;
    }

    private void carried() {
        action.choice("priority", List.of("DEFAULT", "HIGH"));
        action.choice("cluster_not_found_response_code", NOT_FOUND_CODES);
        action.deprecated(
                "write `max_stream_duration`, `internal_redirect_policy`",
                "max_grpc_timeout",
                "grpc_timeout_offset",
                "internal_redirect_action",
                "max_internal_redirects");
        action.ignore("internal_redirect_action", "max_internal_redirects");
        upgrades();
        action.object("internal_redirect_policy").ifPresent(ForwardReader::internalRedirects);
        action.object("hedge_policy").ifPresent(HedgeReader::check);
        action.object("max_stream_duration").ifPresent(ForwardReader::streamDuration);
        action.carry(extensions, CARRIED);
    }

    private void upgrades() {
        Set<String> types = new HashSet<>();
        for (ProtoReader upgrade : action.objects("upgrade_configs")) {
            String type = upgrade.requiredText("upgrade_type").orElse("").toLowerCase(Locale.ROOT);
            upgrade.optionalBool("enabled");
            if (!type.isEmpty() && !types.add(type)) {
                upgrade.problem(
                        ProblemCode.REPEATED, "upgrade_type", "this type stands twice", "types have no case: keep one");
            }
            if (upgrade.has("connect_config") && !type.equals("connect") && !type.equals("connect-udp")) {
                upgrade.problem(
                        ProblemCode.ONE_OF,
                        "connect_config",
                        "`connect_config` goes with the types CONNECT and connect-udp alone",
                        "leave it out");
            }
            upgrade.done();
        }
    }

    private static void internalRedirects(ProtoReader policy) {
        policy.integer("max_internal_redirects", 0, 4_294_967_295L);
        List<Long> codes = policy.integers("redirect_response_codes", 0, 4_294_967_295L);
        if (codes.size() > MAX_REDIRECT_CODES) {
            policy.problem(
                    ProblemCode.SIZE,
                    "redirect_response_codes",
                    "more than " + MAX_REDIRECT_CODES + " statuses",
                    "leave some out");
        }
        codes.stream()
                .filter(code -> !REDIRECT_CODES.contains(code))
                .forEach(code -> policy.problem(
                        ProblemCode.IGNORED,
                        "redirect_response_codes",
                        code + " is no redirect, and Envoy leaves it out",
                        "write some of 301, 302, 303, 307 and 308"));
        policy.optionalBool("allow_cross_scheme_redirect");
        List<String> copied = policy.texts("response_headers_to_copy");
        for (int i = 0; i < copied.size(); i++) {
            HeaderLevelReader.check(policy, "response_headers_to_copy", i, copied.get(i));
        }
        policy.ignore("predicates");
        policy.done();
    }

    private static void streamDuration(ProtoReader limits) {
        limits.duration("max_stream_duration");
        limits.duration("grpc_timeout_header_max");
        limits.duration("grpc_timeout_header_offset");
        limits.done();
    }
}
