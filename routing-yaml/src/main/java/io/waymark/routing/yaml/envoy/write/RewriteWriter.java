package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;

/**
 * Writes what becomes of path and host, into the action.
 *
 * @param action the action
 * @param match what the path was matched by
 */
record RewriteWriter(YamlMap action, PathMatch match, Refusals refusals) {

    private static final String TEMPLATE =
            "type.googleapis.com/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig";

    /** Of what is sent on. */
    void path(PathRewrite rewrite) {
        refusals.refuseIf(
                !(rewrite instanceof PathRewrite.Noted || rewrite.equals(PathRewrite.KEEP)),
                "Envoy leaves the path before a rewrite in " + PathRewrite.Noted.HEADER);
        PathRewrite path = rewrite instanceof PathRewrite.Noted noted ? noted.rewrite() : rewrite;
        if (path instanceof PathRewrite.Full full) {
            refusals.refuseIf(
                    !match.equals(PathMatch.ANY),
                    "Envoy replaces the whole path only of what is matched without its path");
            action.put("prefix_rewrite", full.path());
        } else if (path instanceof PathRewrite.Template template) {
            YamlMap config = new YamlMap()
                    .put("@type", TEMPLATE)
                    .put("path_template_rewrite", template.template().text());
            action.put(
                    "path_rewrite_policy",
                    new YamlMap()
                            .put("name", "envoy.path.rewrite.uri_template.uri_template_rewriter")
                            .put("typed_config", config));
        } else {
            common(path);
        }
    }

    /** Of a redirect. */
    void redirected(PathRewrite path) {
        if (path instanceof PathRewrite.Full full) {
            action.put("path_redirect", full.path());
        } else {
            refusals.refuseIf(path instanceof PathRewrite.Template, "a redirect of Envoy is not made from a template");
            refusals.refuseIf(path instanceof PathRewrite.Noted, "a redirect notes nothing");
            common(path);
        }
    }

    private void common(PathRewrite path) {
        if (path instanceof PathRewrite.Prefix prefix) {
            refusals.refuseIf(
                    prefix.join() != PathRewrite.Join.TEXT
                            || prefix.replacement().isEmpty(),
                    "Envoy replaces a prefix by text that is not empty, as text");
            refusals.refuseIf(
                    match instanceof PathMatch.Template || match.equals(PathMatch.ANY),
                    "Envoy replaces no prefix of what is matched by " + match);
            action.put("prefix_rewrite", prefix.replacement());
        } else if (path instanceof PathRewrite.Regex regex) {
            action.put("regex_rewrite", substitution(regex.pattern(), regex.substitution()));
        } else if (path instanceof PathRewrite.Formatted formatted) {
            action.put("path_rewrite", Formats.text(formatted.format(), "the path", refusals));
        }
    }

    /** Of what is sent on. */
    void host(HostRewrite rewrite) {
        if (rewrite instanceof HostRewrite.Noted noted) {
            if (noted.forwarded()) {
                action.put("append_x_forwarded_host", true);
            }
            plainHost(noted.rewrite());
        } else {
            refusals.refuseIf(
                    !rewrite.equals(HostRewrite.KEEP),
                    "Envoy leaves the authority before a rewrite in " + HostRewrite.Noted.ORIGINAL);
        }
    }

    /** Without what headers note of it. */
    void plainHost(HostRewrite host) {
        if (host instanceof HostRewrite.Literal literal) {
            action.put("host_rewrite_literal", literal.authority());
        } else if (host instanceof HostRewrite.FromHeader header) {
            action.put("host_rewrite_header", header.header());
        } else if (host instanceof HostRewrite.FromPath path) {
            action.put("host_rewrite_path_regex", substitution(path.pattern(), path.substitution()));
        } else if (host instanceof HostRewrite.Endpoint) {
            action.put("auto_host_rewrite", true);
        } else if (host instanceof HostRewrite.Formatted formatted) {
            action.put("host_rewrite", Formats.text(formatted.format(), "the host", refusals));
        }
    }

    private static YamlMap substitution(RegexPattern pattern, String text) {
        return new YamlMap().put("pattern", StringWriter.regex(pattern)).put("substitution", text);
    }
}
