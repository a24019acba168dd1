package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.gatewayapi.CarriedFilter.OfExtension;
import io.waymark.routing.yaml.gatewayapi.FilterList.MirrorRef;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
    private final List<HeaderEdit> requestHeaders = new ArrayList<>();
    private final List<HeaderEdit> responseHeaders = new ArrayList<>();
    private final List<MirrorRef> mirrors = new ArrayList<>();
    private final List<CarriedFilter> carried = new ArrayList<>();
    private Optional<RouteAction.Redirect> redirect = Optional.empty();
    private HostRewrite host = HostRewrite.KEEP;
    private PathRewrite path = PathRewrite.KEEP;
    private Optional<CorsPolicy> cors = Optional.empty();

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
                List.copyOf(reader.carried));
    }

    private void filter(ObjectReader filter) {
        if (!filter.has("type")) {
            filter.problem(ProblemCode.REQUIRED, "type", "`type` is required here", types(filter));
        }
        Optional<FilterKind> kind = filter.choice("type", kinds);
        kind.ifPresent(each -> {
            onlyBody(filter, each);
            once(filter, each);
            filter.requiredObject(each.field()).ifPresent(body -> body(filter, each, body));
        });
        Collection<FilterKind> told = kind.isPresent() ? kinds.values() : EnumSet.allOf(FilterKind.class);
        told.forEach(each -> filter.ignore(each.field()));
        filter.done();
    }

    /** The type that goes with the body, or all types. */
    private String types(ObjectReader filter) {
        return kinds.values().stream()
                .filter(kind -> filter.has(kind.field()))
                .findFirst()
                .map(kind -> "write `type: " + kind.type() + "`")
                .orElse("write one of " + String.join(", ", kinds.keySet()));
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
            case EXTERNAL_AUTH -> {
                Experimental.note(filter, kind.field());
                ExternalAuthReader.read(body, scope.namespace()).ifPresent(carried::add);
            }
        }
    }

    private void rewrite(ObjectReader body) {
        Forms.PRECISE_HOSTNAME.read(body, "hostname").ifPresent(name -> host = new HostRewrite.Literal(name));
        body.object("path")
                .flatMap(each -> PathModifierReader.read(each, scope.onePrefix()))
                .ifPresent(each -> path = each);
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
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("group", group.get());
        data.put("kind", kind.get());
        data.put("name", name.get());
        carried.add(new OfExtension(
                new GroupKind(group.get(), kind.get()),
                name.get(),
                new Extension(FilterKind.EXTENSION_REF.type(), data),
                filter));
    }
}
