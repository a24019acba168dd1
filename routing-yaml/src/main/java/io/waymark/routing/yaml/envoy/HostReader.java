package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the virtual hosts of one table. */
final class HostReader {

    private static final String[] CARRIED = {
        "rate_limits",
        "cors",
        "typed_per_filter_config",
        "metadata",
        "include_request_attempt_count",
        "include_attempt_count_in_response",
        "include_is_timeout_retry_header",
        "hedge_policy",
        "per_request_buffer_limit_bytes",
        "request_body_buffer_limit",
        "virtual_clusters"
    };
    private static final List<String> TLS = List.of("NONE", "EXTERNAL_ONLY", "ALL");

    private final Comparison comparison;
    private final ResponseReader responses;
    private final Defaults defaults;
    private final Map<HostPattern, String> ownerOfDomain = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Reads with what the configuration says for hosts that say nothing. */
    HostReader(Comparison comparison, ResponseReader responses, Defaults defaults) {
        this.comparison = comparison;
        this.responses = responses;
        this.defaults = defaults;
    }

    Optional<HostObject> read(ProtoReader host) {
        Optional<String> name = host.requiredText("name");
        name.ifPresent(text -> once(host, text));
        List<HostPattern> domains = domains(host, name.orElse(""));
        TlsRequirement tls =
                TlsRequirement.valueOf(host.choice("require_tls", TLS).orElse("NONE"));
        HeaderLevel headers = HeaderLevelReader.read(host);
        Defaults own = Defaults.of(host).or(defaults);
        host.atMostOne("routes", "matcher");
        RouteReader reader = new RouteReader(comparison, responses, own);
        List<RouteObject> routes = new ArrayList<>();
        host.objects("routes").forEach(route -> reader.read(route).ifPresent(routes::add));
        List<BranchObject> branches = host.object("matcher")
                .map(matcher -> MatcherReader.read(matcher, reader))
                .orElse(List.of());
        List<Extension> carried = rest(host);
        return name.map(
                text -> new HostObject(text, domains, tls, routes, branches, headers, carried, host.location()));
    }

    private void once(ProtoReader host, String name) {
        String first = names.putIfAbsent(name, host.location().toString());
        if (first != null) {
            host.problem(
                    ProblemCode.SAME_NAME,
                    "name",
                    "a virtual host " + ProblemRenderer.quote(name) + " stands twice; first at " + first,
                    "statistics and checks cannot tell them apart: rename one of them");
        }
    }

    private List<HostPattern> domains(ProtoReader host, String owner) {
        List<String> written = host.texts("domains");
        if (written.isEmpty()) {
            host.problem(ProblemCode.REQUIRED, "domains", "a virtual host needs a domain", "write `*` for every host");
        }
        List<HostPattern> domains = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            domain(host, i, written.get(i), owner).ifPresent(domains::add);
        }
        return domains;
    }

    private Optional<HostPattern> domain(ProtoReader host, int index, String text, String owner) {
        Optional<HostPattern> domain;
        try {
            domain = Optional.of(HostPattern.parse(text));
        } catch (IllegalArgumentException refused) {
            host.itemProblem(
                    ProblemCode.FORM,
                    "domains",
                    index,
                    String.valueOf(refused.getMessage()),
                    "write a name, `*`, `*suffix` or `prefix*`");
            return Optional.empty();
        }
        String first = ownerOfDomain.putIfAbsent(domain.get(), owner);
        if (first == null) {
            return domain;
        }
        host.itemProblem(
                ProblemCode.REPEATED,
                "domains",
                index,
                "the domain " + ProblemRenderer.quote(domain.get().toString()) + " stands twice; first in virtual host "
                        + ProblemRenderer.quote(first),
                "domains have no case, and each belongs to one virtual host");
        return Optional.empty();
    }

    private static List<Extension> rest(ProtoReader host) {
        host.objects("virtual_clusters").forEach(cluster -> {
            cluster.requiredText("name");
            cluster.requiredObjects("headers").forEach(header -> HeaderMatcherReader.read(header, Field.Lines.JOINED));
            cluster.done();
        });
        host.object("hedge_policy").ifPresent(HedgeReader::check);
        host.atMostOne("per_request_buffer_limit_bytes", "request_body_buffer_limit");
        host.unsupported("write `retry_policy`", "retry_policy_typed_config");
        List<Extension> carried = new ArrayList<>();
        host.carryAs(Lowered.HOST_DATA, carried, CARRIED);
        host.done();
        return carried;
    }
}
