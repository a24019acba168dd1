package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.gatewayapi.FilterList.MirrorRef;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code filters} of a rule or of a backend. */
final class FilterReader {

    private static final int MAX_FILTERS = 16;

    private final FilterScope scope;
    private final Map<String, FilterKind> kinds;
    private final Set<FilterKind> seen = EnumSet.noneOf(FilterKind.class);
    private final List<HeaderChange> requestHeaders = new ArrayList<>();
    private final List<HeaderChange> responseHeaders = new ArrayList<>();
    private final List<MirrorRef> mirrors = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private Optional<RouteAction.Redirect> redirect = Optional.empty();
    private HostRewrite host = HostRewrite.KEEP;
    private PathRewrite path = PathRewrite.KEEP;
    private Optional<CorsPolicy> cors = Optional.empty();
    private Optional<String> unresolved = Optional.empty();

    private FilterReader(FilterScope scope) {
        this.scope = scope;
        this.kinds = FilterKind.of(scope.kind());
    }

    /** The filters of the holder; none if it has none. */
    static FilterList read(ObjectReader holder, FilterScope scope) {
        FilterReader reader = new FilterReader(scope);
        holder.objects("filters", 0, MAX_FILTERS).forEach(reader::filter);
        return new FilterList(
                List.copyOf(reader.requestHeaders),
                List.copyOf(reader.responseHeaders),
                reader.redirect,
                reader.host,
                reader.path,
                List.copyOf(reader.mirrors),
                reader.cors,
                reader.unresolved,
                List.copyOf(reader.extensions));
    }

    private void filter(ObjectReader filter) {
        if (!filter.has("type")) {
            filter.here(
                    ProblemCode.REQUIRED,
                    "`type` is required here",
                    "write one of " + String.join(", ", kinds.keySet()));
        }
        Optional<FilterKind> kind = filter.choice("type", kinds);
        kind.ifPresent(each -> {
            onlyBody(filter, each);
            once(filter, each);
            filter.requiredObject(each.field()).ifPresent(body -> body(filter, each, body));
        });
        kinds.values().forEach(each -> filter.ignore(each.field()));
        filter.done();
    }

    private void onlyBody(ObjectReader filter, FilterKind kind) {
        for (FilterKind other : kinds.values()) {
            if (other != kind && filter.has(other.field())) {
                filter.problem(
                        ProblemCode.ONE_OF,
                        other.field(),
                        "`" + other.field() + "` does not go with `type: " + kind.type() + "`",
                        "write `type: " + other.type() + "`, or remove it");
            }
        }
    }

    private void once(ObjectReader filter, FilterKind kind) {
        boolean first = seen.add(kind);
        if (!first && !kind.isRepeatable()) {
            filter.problem(
                    ProblemCode.REPEATED, "type", kind.type() + " stands twice in this list", "keep one of them");
        }
        if (seen.contains(FilterKind.REQUEST_REDIRECT) && seen.contains(FilterKind.URL_REWRITE)) {
            filter.problem(
                    ProblemCode.ONE_OF,
                    "type",
                    "RequestRedirect and URLRewrite cannot stand together",
                    "redirect the client, or rewrite and send on");
        }
    }

    private void body(ObjectReader filter, FilterKind kind, ObjectReader body) {
        switch (kind) {
            case REQUEST_HEADER_MODIFIER -> requestHeaders.addAll(HeaderModifierReader.read(body));
            case RESPONSE_HEADER_MODIFIER -> responseHeaders.addAll(HeaderModifierReader.read(body));
            case REQUEST_MIRROR -> MirrorReader.read(body, scope.namespace()).ifPresent(mirrors::add);
            case REQUEST_REDIRECT -> redirect = RedirectReader.read(body, scope.onePrefix());
            case URL_REWRITE -> rewrite(body);
            case EXTENSION_REF -> extension(filter, body);
            case CORS -> cors = CorsReader.read(body);
            case EXTERNAL_AUTH ->
                filter.problem(
                        ProblemCode.NOT_SUPPORTED,
                        "type",
                        "ExternalAuth needs a call to another service, which nothing here makes",
                        "ask that service before the router, and remove the filter");
        }
        if (scope.place() == FilterScope.Place.ONE_OF_MANY_BACKENDS && kind.isOfWholeRules()) {
            filter.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "type",
                    kind.type() + " is not supported for one of several backends",
                    "move the filter to the rule, or give the backend a rule of its own");
        }
    }

    private void rewrite(ObjectReader body) {
        Forms.PRECISE_HOSTNAME.read(body, "hostname").ifPresent(name -> host = new HostRewrite.Literal(name));
        body.object("path")
                .flatMap(each -> PathModifierReader.read(each, scope.onePrefix()))
                .ifPresent(each -> path = each);
        if (scope.place() == FilterScope.Place.ONE_OF_MANY_BACKENDS && !path.equals(PathRewrite.KEEP)) {
            body.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "path",
                    "the path cannot be rewritten for one of several backends",
                    "move the filter to the rule, or give the backend a rule of its own");
        }
        body.done();
    }

    private void extension(ObjectReader filter, ObjectReader body) {
        Optional<String> group = Forms.GROUP.required(body, "group");
        Optional<String> kind = Forms.KIND.required(body, "kind");
        Optional<String> name = body.requiredText("name", 1, 253);
        body.done();
        if (group.isEmpty() || kind.isEmpty() || name.isEmpty()) {
            return;
        }
        GroupKind type = new GroupKind(group.get(), kind.get());
        unresolved = unresolved.or(() -> Optional.of("unknown filter " + type + " " + name.get()));
        extensions.add(
                new Extension("ExtensionRef", Map.of("group", group.get(), "kind", kind.get(), "name", name.get())));
        filter.problem(
                ProblemCode.UNRESOLVED_FILTER,
                FilterKind.EXTENSION_REF.field(),
                "nobody here knows " + type
                        + "; a filter is never skipped, so these requests are answered with an error",
                "remove the filter to see where the requests would go");
    }
}
