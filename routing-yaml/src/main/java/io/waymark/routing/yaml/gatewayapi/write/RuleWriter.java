package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.time.Duration;
import java.util.List;
import java.util.Set;

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
        action(filters);
        if (!filters.filters().isEmpty()) {
            written.put("filters", filters.filters());
        }
        if (rule.action() instanceof RouteAction.Forward forward) {
            written.put(
                    "backendRefs",
                    forward.destinations().stream().map(this::share).toList());
        }
        policies();
        refusals.refuseIf(!rule.extensions().isEmpty(), "extensions are not written");
    }

    private void action(FilterWriter filters) {
        if (rule.action() instanceof RouteAction.Redirect redirect) {
            filters.redirect(redirect);
        } else if (rule.action() instanceof RouteAction.Forward forward) {
            filters.rewrite(forward.host(), forward.path());
            refusals.refuseIf(
                    rewritesTwice(forward),
                    "where rule and backend rewrite, the backend has the last word in the Gateway API");
            refusals.refuseIf(forward.sticky().isPresent(), "the Gateway API splits by chance alone");
        } else if (rule.action() instanceof RouteAction.Respond respond) {
            boolean grpc = rule.matches().get(0).grpc();
            refusals.refuseIf(
                    respond.status() != (grpc ? 503 : 500) || !respond.body().isEmpty(),
                    "a rule of the Gateway API responds by itself with an error alone, as one without backends does");
        } else {
            refusals.refuse("the Gateway API sends on whatever matches");
        }
    }

    private static boolean rewritesTwice(RouteAction.Forward forward) {
        boolean host = !forward.host().equals(HostRewrite.KEEP);
        boolean path = !forward.path().equals(PathRewrite.KEEP);
        return forward.destinations().stream()
                .anyMatch(share -> (host && share.host().isPresent())
                        || (path && share.filters().path().isPresent()));
    }

    private YamlMap share(WeightedDestination share) {
        YamlMap reference = references.to(share.destination(), refusals).put("weight", share.weight());
        FilterWriter filters = new FilterWriter(references, refusals);
        filters.headers(share.requestHeaders(), share.responseHeaders());
        ShareFilters own = share.filters();
        own.mirrors().forEach(filters::mirror);
        own.cors().ifPresent(filters::cors);
        own.redirect().ifPresent(filters::redirect);
        filters.rewrite(share.host().orElse(HostRewrite.KEEP), own.path().orElse(PathRewrite.KEEP));
        refusals.refuseIf(
                own.redirect().isPresent()
                        && (share.host().isPresent() || own.path().isPresent()),
                "a backend of the Gateway API redirects or rewrites, not both");
        refusals.refuseIf(!own.extensions().isEmpty(), "extensions are not written");
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
