package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.yaml.envoy.format.Known;
import java.util.Optional;

/** Reads what becomes of the host. */
final class HostRewriteReader {

    private static final String APPEND = "append_x_forwarded_host";
    private static final String[] KINDS = {
        "host_rewrite_literal", "auto_host_rewrite", "host_rewrite_header", "host_rewrite_path_regex", "host_rewrite"
    };

    private HostRewriteReader() {}

    static HostRewrite read(ProtoReader action, Known known) {
        action.optionalBool(APPEND);
        return action.atMostOne(KINDS)
                .flatMap(kind -> rewrite(action, kind, known))
                .<HostRewrite>map(rewrite -> new HostRewrite.Noted(rewrite, action.bool(APPEND)))
                .orElse(HostRewrite.KEEP);
    }

    private static Optional<HostRewrite> rewrite(ProtoReader action, String kind, Known known) {
        return switch (kind) {
            case "host_rewrite_literal" -> literal(action);
            case "auto_host_rewrite" -> action.bool(kind) ? Optional.of(new HostRewrite.Endpoint()) : Optional.empty();
            case "host_rewrite_header" ->
                action.someText(kind).flatMap(name -> action.build(kind, () -> new HostRewrite.FromHeader(name)));
            case "host_rewrite_path_regex" ->
                action.object(kind)
                        .flatMap(PathRewriteReader::substitution)
                        .map(each -> new HostRewrite.FromPath(each.pattern(), each.text()));
            default ->
                action.someText(kind)
                        .flatMap(text -> FormatReader.read(action, kind, text, "", known))
                        .map(HostRewrite.Formatted::new);
        };
    }

    /** {@code host_rewrite_literal} of a route or of a cluster of a split. */
    static Optional<HostRewrite> literal(ProtoReader holder) {
        return holder.someText("host_rewrite_literal")
                .flatMap(text -> holder.build("host_rewrite_literal", () -> new HostRewrite.Literal(text)));
    }
}
