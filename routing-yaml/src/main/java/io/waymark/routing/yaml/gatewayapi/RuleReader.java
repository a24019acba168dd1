package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.gatewayapi.RouteObject.RuleObject;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rules of a route. */
final class RuleReader {

    private static final int MAX_MATCHES = 64;
    private static final int MAX_BACKENDS = 16;

    private final RouteKind kind;
    private final String namespace;

    RuleReader(RouteKind kind, String namespace) {
        this.kind = kind;
        this.namespace = namespace;
    }

    /** The rule of an HTTPRoute that has none: everything, and no backend. */
    RuleObject usual(ObjectReader spec) {
        return new RuleObject(
                "",
                everything(spec),
                FilterList.NONE,
                List.of(),
                Timeouts.NONE,
                Optional.empty(),
                Optional.empty(),
                spec);
    }

    RuleObject read(ObjectReader rule) {
        String name = Forms.SECTION_NAME.read(rule, "name").orElse("");
        List<RequestMatch> matches = matches(rule);
        FilterScope scope = new FilterScope(kind, namespace, isOnePrefix(matches));
        FilterList filters = FilterReader.read(rule, scope);
        List<BackendRef> backends = backends(rule, scope);
        if (filters.redirect().isPresent() && !backends.isEmpty()) {
            rule.problem(
                    ProblemCode.ONE_OF,
                    "backendRefs",
                    "a rule that redirects cannot have backends",
                    "remove `backendRefs` or the RequestRedirect filter");
        }
        Timeouts timeouts = kind == RouteKind.HTTP ? PolicyReader.timeouts(rule) : Timeouts.NONE;
        Optional<RetryPolicy> retry = kind == RouteKind.HTTP ? PolicyReader.retry(rule, timeouts) : Optional.empty();
        Optional<Extension> session = SessionReader.read(rule);
        rule.done();
        return new RuleObject(name, matches, filters, backends, timeouts, retry, session, rule);
    }

    private static List<BackendRef> backends(ObjectReader rule, FilterScope scope) {
        List<BackendRef> backends = new ArrayList<>();
        rule.objects("backendRefs", 0, MAX_BACKENDS)
                .forEach(ref -> BackendReader.weighted(ref, scope).ifPresent(backends::add));
        return List.copyOf(backends);
    }

    private List<RequestMatch> matches(ObjectReader rule) {
        List<RequestMatch> matches = new ArrayList<>();
        for (ObjectReader match : rule.objects("matches", 0, MAX_MATCHES)) {
            matches.add(kind == RouteKind.HTTP ? HttpMatchReader.read(match) : GrpcMatchReader.read(match));
        }
        return matches.isEmpty() ? everything(rule) : List.copyOf(matches);
    }

    private List<RequestMatch> everything(ObjectReader at) {
        RequestMatch.Builder match = kind == RouteKind.HTTP
                ? RequestMatch.builder().path(PathMatch.segmentPrefix("/"))
                : GrpcMatchReader.everyCall();
        return List.of(match.at(at.location()).build());
    }

    private static boolean isOnePrefix(List<RequestMatch> matches) {
        return matches.size() == 1 && matches.get(0).path() instanceof PathMatch.SegmentPrefix;
    }
}
