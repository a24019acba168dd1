package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.OriginPattern;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.gatewayapi.BackendFault;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes filters. */
final class FilterWriter {

    private final References references;
    private final Refusals refusals;
    private final List<YamlMap> filters = new ArrayList<>();

    FilterWriter(References references, Refusals refusals) {
        this.references = references;
        this.refusals = refusals;
    }

    /** What was written, in order. */
    List<YamlMap> filters() {
        return filters;
    }

    void headers(List<HeaderEdit> request, List<HeaderEdit> response) {
        headers("RequestHeaderModifier", "requestHeaderModifier", request);
        headers("ResponseHeaderModifier", "responseHeaderModifier", response);
    }

    private void headers(String type, String field, List<HeaderEdit> edits) {
        List<YamlMap> set = new ArrayList<>();
        List<YamlMap> add = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        for (HeaderChange change : plain(edits)) {
            YamlMap header = new YamlMap().put("name", change.name()).put("value", change.value());
            switch (change.operation()) {
                case SET -> set.add(header);
                case ADD -> add.add(header);
                case REMOVE -> remove.add(change.name());
                case ADD_IF_ABSENT, SET_IF_PRESENT ->
                    refusals.refuse(
                            "the Gateway API sets, adds and removes headers, and never depends on what is there");
            }
        }
        YamlMap body = new YamlMap();
        lists(body, set, add, remove);
        if (!body.isEmpty()) {
            filter(type, field, body);
        }
    }

    private List<HeaderChange> plain(List<HeaderEdit> edits) {
        List<HeaderChange> changes = edits.stream()
                .filter(HeaderChange.class::isInstance)
                .map(HeaderChange.class::cast)
                .toList();
        refusals.refuseIf(
                changes.size() < edits.size(),
                "the Gateway API has no changes that depend on the request or on others");
        return changes;
    }

    private static void lists(YamlMap body, List<YamlMap> set, List<YamlMap> add, List<String> remove) {
        if (!set.isEmpty()) {
            body.put("set", set);
        }
        if (!add.isEmpty()) {
            body.put("add", add);
        }
        if (!remove.isEmpty()) {
            body.putTexts("remove", remove);
        }
    }

    void mirror(Mirror mirror) {
        YamlMap body = new YamlMap().put("backendRef", references.to(mirror.destination(), refusals));
        if (!mirror.share().equals(Fraction.ALL)) {
            body.put(
                    "fraction",
                    new YamlMap()
                            .put("numerator", mirror.share().numerator())
                            .put("denominator", mirror.share().denominator()));
        }
        filter("RequestMirror", "requestMirror", body);
    }

    void rewrite(HostRewrite host, PathRewrite path) {
        YamlMap body = new YamlMap();
        if (host instanceof HostRewrite.Literal literal) {
            body.put("hostname", literal.authority());
        } else {
            refusals.refuseIf(!host.equals(HostRewrite.KEEP), "the Gateway API rewrites the host to a fixed one");
        }
        path(path).ifPresent(written -> body.put("path", written));
        if (!body.isEmpty()) {
            filter("URLRewrite", "urlRewrite", body);
        }
    }

    private Optional<YamlMap> path(PathRewrite path) {
        if (path instanceof PathRewrite.Full full) {
            return Optional.of(new YamlMap().put("type", "ReplaceFullPath").put("replaceFullPath", full.path()));
        }
        if (path instanceof PathRewrite.Prefix prefix && prefix.join() == PathRewrite.Join.SEGMENTS) {
            return Optional.of(
                    new YamlMap().put("type", "ReplacePrefixMatch").put("replacePrefixMatch", prefix.replacement()));
        }
        refusals.refuseIf(
                !path.equals(PathRewrite.KEEP), "the Gateway API replaces the whole path, or a prefix by segments");
        return Optional.empty();
    }

    void redirect(RouteAction.Redirect redirect) {
        refusals.refuseIf(
                redirect.portRule() != RouteAction.PortRule.LISTENER || redirect.query() != RouteAction.Query.KEEP,
                "a redirect of the Gateway API takes the port of the listener and keeps the query");
        YamlMap body = new YamlMap();
        redirect.scheme().ifPresent(scheme -> body.put("scheme", scheme));
        redirect.host().ifPresent(host -> body.put("hostname", host));
        redirect.port().ifPresent(port -> body.put("port", port));
        path(redirect.path()).ifPresent(path -> body.put("path", path));
        filter("RequestRedirect", "requestRedirect", body.put("statusCode", redirect.status()));
    }

    void cors(CorsPolicy policy) {
        List<String> origins = policy.anyOrigin()
                ? List.of("*")
                : policy.origins().stream().map(OriginPattern::toString).toList();
        YamlMap body = new YamlMap();
        texts(body, "allowOrigins", origins);
        texts(body, "allowMethods", policy.methods());
        texts(body, "allowHeaders", policy.headers());
        texts(body, "exposeHeaders", policy.exposed());
        body.put("allowCredentials", policy.credentials());
        filter("CORS", "cors", body.put("maxAge", policy.maxAge().toSeconds()));
    }

    /**
     * Data that asks for something that the embedder does.
     *
     * @param passes whether requests pass the filters, or fail at the one that is at fault; if not, nothing depends on them
     * @param fault why the share of a backend is answered with an error, which may be the fault of one of these filters
     */
    void extensions(List<Extension> extensions, boolean passes, Optional<BackendFault> fault) {
        boolean reached = passes;
        for (Extension extension : extensions) {
            boolean failing =
                    fault.filter(each -> ExtensionWriter.fails(extension, each)).isPresent();
            extension(extension, reached, failing ? fault : Optional.empty());
            reached &= !failing;
        }
    }

    private void extension(Extension extension, boolean reached, Optional<BackendFault> fault) {
        if (extension.name().equals(ExtensionWriter.FILTER)) {
            filter(ExtensionWriter.FILTER, "extensionRef", ExtensionWriter.body(extension));
        } else if (extension.name().equals(ExtensionWriter.AUTHORIZATION)) {
            filter(ExtensionWriter.AUTHORIZATION, "externalAuth", ExtensionWriter.body(extension));
            ExtensionWriter.authorizer(extension)
                    .filter(any -> reached)
                    .ifPresent(service -> references.authorizer(service, fault));
        } else {
            refusals.refuse("the Gateway API has no `" + extension.name() + "` here");
        }
    }

    private static void texts(YamlMap body, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            body.putTexts(field, texts);
        }
    }

    private void filter(String type, String field, YamlMap body) {
        filters.add(new YamlMap().put("type", type).put(field, body));
    }
}
