package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes a rule. */
final class RuleWriter {

    private static final int LEAST_CODE = 400;
    private static final int GREATEST_CODE = 599;

    private final RouteRule rule;
    private final References references;
    private final Refusals refusals;
    private final YamlMap written = new YamlMap();

    private RuleWriter(RouteRule rule, References references, Refusals refusals) {
        this.rule = rule;
        this.references = references;
        this.refusals = refusals.at(rule.location());
    }

    static YamlMap write(RouteRule rule, References references, Refusals refusals) {
        RuleWriter writer = new RuleWriter(rule, references, refusals);
        writer.parts();
        return writer.written;
    }

    private void parts() {
        if (!rule.name().isEmpty()) {
            written.put("name", rule.name());
        }
        written.put(
                "matches",
                rule.matches().stream()
                        .map(match -> MatchWriter.write(match, refusals))
                        .toList());
        FilterWriter filters = new FilterWriter(references, refusals);
        filters.headers(rule.requestHeaders(), rule.responseHeaders());
        rule.mirrors().forEach(filters::mirror);
        rule.cors().ifPresent(filters::cors);
        List<YamlMap> backends = action(filters);
        filters.extensions(extensions(false), passes(), Optional.empty());
        if (!filters.filters().isEmpty()) {
            written.put("filters", filters.filters());
        }
        if (!backends.isEmpty()) {
            written.put("backendRefs", backends);
        }
        policies();
        extensions(true).forEach(session -> written.put(ExtensionWriter.SESSION, ExtensionWriter.session(session)));
    }

    private List<Extension> extensions(boolean sessions) {
        return rule.extensions().stream()
                .filter(extension -> extension.name().equals(ExtensionWriter.SESSION) == sessions)
                .toList();
    }

    /** Whether anything depends on that requests pass the filters; a rule that answers with an error anyway has no CORS if they do not. */
    private boolean passes() {
        return !(rule.action() instanceof RouteAction.Respond) || rule.cors().isPresent();
    }

    /** Writes the filters of the action, and gives the backends. */
    private List<YamlMap> action(FilterWriter filters) {
        if (rule.action() instanceof RouteAction.Redirect redirect) {
            filters.redirect(redirect);
        } else if (rule.action() instanceof RouteAction.Forward forward) {
            return forward(forward, filters);
        } else if (rule.action() instanceof RouteAction.Respond respond) {
            boolean grpc = rule.matches().get(0).grpc();
            refusals.refuseIf(
                    respond.status() != (grpc ? 503 : 500) || !respond.body().isEmpty(),
                    "a rule of the Gateway API responds by itself with an error alone, as one without backends does");
        } else {
            refusals.refuse("the Gateway API sends on whatever matches");
        }
        return List.of();
    }

    private List<YamlMap> forward(RouteAction.Forward forward, FilterWriter filters) {
        refusals.refuseIf(forward.sticky().isPresent(), "the Gateway API splits by chance alone");
        Rewrites<HostRewrite> hosts =
                rewrites(forward.host(), HostRewrite.KEEP, forward.destinations(), WeightedDestination::host);
        Rewrites<PathRewrite> paths = rewrites(
                forward.path(),
                PathRewrite.KEEP,
                forward.destinations(),
                share -> share.filters().path());
        filters.rewrite(hosts.rule(), paths.rule());
        List<YamlMap> backends = new ArrayList<>();
        for (int i = 0; i < forward.destinations().size(); i++) {
            backends.add(share(
                    forward.destinations().get(i),
                    hosts.backends().get(i).orElse(HostRewrite.KEEP),
                    paths.backends().get(i).orElse(PathRewrite.KEEP)));
        }
        return backends;
    }

    private <T> Rewrites<T> rewrites(
            T own, T keep, List<WeightedDestination> split, Function<WeightedDestination, Optional<T>> rewrite) {
        List<Rewrites.Share<T>> shares = split.stream()
                .map(share -> new Rewrites.Share<>(
                        rewrite.apply(share), share.filters().redirect().isPresent()))
                .toList();
        Optional<Rewrites<T>> written = Rewrites.of(own, keep, shares);
        refusals.refuseIf(
                written.isEmpty(),
                "a rewrite of a backend replaces that of its rule in the Gateway API, and a backend that redirects has"
                        + " none of its own");
        return written.orElseGet(() -> new Rewrites<>(keep, Collections.nCopies(split.size(), Optional.empty())));
    }

    private YamlMap share(WeightedDestination share, HostRewrite host, PathRewrite path) {
        YamlMap reference = references.to(share.destination(), refusals).put("weight", share.weight());
        FilterWriter filters = new FilterWriter(references, refusals);
        filters.headers(share.requestHeaders(), share.responseHeaders());
        ShareFilters own = share.filters();
        own.mirrors().forEach(filters::mirror);
        own.cors().ifPresent(filters::cors);
        own.redirect().ifPresent(filters::redirect);
        filters.rewrite(host, path);
        filters.extensions(own.extensions(), true, References.fault(share.destination()));
        return filters.filters().isEmpty() ? reference : reference.put("filters", filters.filters());
    }

    private void policies() {
        Timeouts timeouts = rule.timeouts();
        refusals.refuseIf(timeouts.idle().isPresent(), "the Gateway API has no limit of idle time");
        YamlMap limits = new YamlMap();
        timeouts.request().ifPresent(limit -> limits.put("request", DurationText.of(limit)));
        timeouts.tryLimit().ifPresent(limit -> limits.put("backendRequest", DurationText.of(limit)));
        if (!limits.isEmpty()) {
            written.put("timeouts", limits);
        }
        rule.retry().ifPresent(this::retry);
    }

    private void retry(RetryPolicy policy) {
        refusals.refuseIf(
                !policy.events().equals(List.of("connection-error")) || policy.retries() < 1,
                "a retry of the Gateway API is for failed connections and for statuses, at least once");
        YamlMap retry = new YamlMap().put("attempts", policy.retries());
        refusals.refuseIf(
                !policy.perTry().equals(rule.timeouts().tryLimit()),
                "the Gateway API limits one try by the time limit of the backend alone");
        statuses(retry, policy.statuses());
        policy.backOff()
                .map(Duration::toMillis)
                .ifPresent(millis -> retry.put("backoff", DurationText.of(Duration.ofMillis(millis))));
        written.put("retry", retry);
    }

    private void statuses(YamlMap retry, List<Integer> statuses) {
        refusals.refuseIf(
                statuses.stream().anyMatch(status -> status < LEAST_CODE || status > GREATEST_CODE)
                        || Set.copyOf(statuses).size() < statuses.size(),
                "the Gateway API retries on statuses from 400 to 599, each once");
        if (!statuses.isEmpty()) {
            retry.putData("codes", statuses.stream().map(Integer::longValue).toList());
        }
    }
}
