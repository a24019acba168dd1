package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Optional;

/** Writes the {@code rewrite} of a GatewayRoute. What App Mesh does by itself is left out. */
final class RewriteWriter {

    private static final int MAX_TEXT = 255;

    private final YamlMap rewrite = new YamlMap();
    private final Spot spot;

    private RewriteWriter(Spot spot) {
        this.spot = spot;
    }

    /**
     * The rewrite, if one has to be said.
     *
     * @param serviceHost the host that App Mesh sends by itself; absent where the target cannot be said
     */
    static Optional<YamlMap> rewrite(
            RouteAction.Forward forward, RouteKind kind, PathMatch match, Optional<String> serviceHost, Spot spot) {
        RewriteWriter writer = new RewriteWriter(spot);
        boolean byPath = kind == RouteKind.GRPC || match instanceof PathMatch.Exact || match instanceof PathMatch.Regex;
        if (byPath) {
            writer.ofWholePath(forward.path(), kind);
        } else {
            writer.ofPrefix(forward.path(), match);
        }
        serviceHost.ifPresent(usual -> writer.host(forward.host(), usual));
        return writer.rewrite.isEmpty() ? Optional.empty() : Optional.of(writer.rewrite);
    }

    private void ofWholePath(PathRewrite path, RouteKind kind) {
        if (path instanceof PathRewrite.Full full && kind != RouteKind.GRPC) {
            full(full);
        } else if (!(path instanceof PathRewrite.Keep)) {
            refuse(
                    kind == RouteKind.GRPC
                            ? "the path of a gRPC route stays"
                            : "an exact or regex path stays or is replaced as a whole");
        }
    }

    private void ofPrefix(PathRewrite path, PathMatch match) {
        if (path instanceof PathRewrite.Full full) {
            full(full);
        } else if (path instanceof PathRewrite.Keep) {
            prefix(new YamlMap().put("defaultPrefix", "DISABLED"), match);
        } else if (path instanceof PathRewrite.Prefix prefix && prefix.join() == PathRewrite.Join.ONE_SLASH) {
            replaced(prefix.replacement(), match);
        } else {
            refuse("App Mesh replaces a prefix or the whole path by a fixed text, with one slash where they meet");
        }
    }

    private void replaced(String replacement, PathMatch match) {
        if (replacement.equals("/")) {
            return;
        }
        spot.refuseIf(
                !replacement.startsWith("/") || !replacement.endsWith("/"),
                "the new prefix '" + replacement + "' does not start and end with '/', as App Mesh wants",
                "");
        prefix(new YamlMap().put("value", spot.sized("the new prefix", replacement, 1, MAX_TEXT)), match);
    }

    private void prefix(YamlMap prefix, PathMatch match) {
        spot.refuseIf(
                match instanceof PathMatch.TextPrefix text && !text.text().startsWith("/"),
                "a prefix that does not start with '/' cannot be rewritten",
                "");
        rewrite.put("prefix", prefix);
    }

    private void full(PathRewrite.Full full) {
        rewrite.put("path", new YamlMap().put("exact", spot.sized("the new path", full.path(), 1, MAX_TEXT)));
    }

    private void refuse(String message) {
        spot.refuse("this rewrite of the path cannot be said: " + message, "");
    }

    private void host(HostRewrite host, String usual) {
        if (host instanceof HostRewrite.Keep) {
            rewrite.put("hostname", new YamlMap().put("defaultTargetHostname", "DISABLED"));
        } else if (!(host instanceof HostRewrite.Literal literal
                && literal.authority().equals(usual))) {
            spot.refuse(
                    "this rewrite of the host cannot be said: App Mesh keeps the host or sends that of the service",
                    "keep it, or make it " + usual);
        }
    }
}
