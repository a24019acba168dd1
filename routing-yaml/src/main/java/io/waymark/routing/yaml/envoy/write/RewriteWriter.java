package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RegexPattern;
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
    void path(PathRewrite path) {
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
        } else {
            refusals.refuseIf(
                    path instanceof PathRewrite.Formatted, "paths that are made from the request are not written");
        }
    }

    void host(HostRewrite host) {
        if (host instanceof HostRewrite.Literal literal) {
            action.put("host_rewrite_literal", literal.authority());
        } else if (host instanceof HostRewrite.FromHeader header) {
            action.put("host_rewrite_header", header.header());
        } else if (host instanceof HostRewrite.FromPath path) {
            action.put("host_rewrite_path_regex", substitution(path.pattern(), path.substitution()));
        } else if (host instanceof HostRewrite.Endpoint) {
            action.put("auto_host_rewrite", true);
        } else if (host instanceof HostRewrite.Noted noted) {
            action.put("append_x_forwarded_host", true);
            host(noted.rewrite());
        } else {
            refusals.refuseIf(
                    host instanceof HostRewrite.Formatted, "hosts that are made from the request are not written");
        }
    }

    private static YamlMap substitution(RegexPattern pattern, String text) {
        return new YamlMap().put("pattern", StringWriter.regex(pattern)).put("substitution", text);
    }
}
