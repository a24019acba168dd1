package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Optional;

/** Writes how a match looks at the path. */
final class PathWriter {

    private static final int MAX_TEXT = 255;
    private static final int MAX_PREFIX = 4096;
    private static final int MAX_METHOD = 50;

    private final YamlMap match;
    private final Spot spot;

    PathWriter(YamlMap match, Spot spot) {
        this.match = match;
        this.spot = spot;
    }

    /**
     * The path of a gateway route.
     *
     * @param everyHost whether the route names no host, so that a match by nothing but the host is none
     */
    void gateway(PathMatch path, boolean everyHost) {
        if (path instanceof PathMatch.Any) {
            everyPath(everyHost);
        } else if (path instanceof PathMatch.Grpc grpc) {
            spot.refuseIf(grpc.method().isPresent(), "a gateway's gRPC route does not look at the method", "");
            part("serviceName", grpc.service(), MAX_TEXT);
        } else {
            http(path);
        }
    }

    /** The path of a router's route. */
    void router(PathMatch path, RouteKind kind) {
        if (path instanceof PathMatch.Any) {
            everyPath(kind != RouteKind.GRPC);
        } else if (path instanceof PathMatch.Grpc grpc) {
            spot.refuseIf(grpc.service().isEmpty(), "a gRPC method cannot be named without its service", "");
            part("serviceName", grpc.service(), MAX_TEXT);
            part("methodName", grpc.method(), MAX_METHOD);
        } else {
            http(path);
        }
    }

    private void everyPath(boolean refused) {
        spot.refuseIf(
                refused,
                "it takes every path, also a request without one; App Mesh wants something to match",
                "match the prefix `/`");
    }

    private void part(String field, Optional<ValueMatch> value, int max) {
        value.ifPresent(test -> {
            boolean exact = test instanceof ValueMatch.Exact text && !text.ignoreCase();
            spot.refuseIf(!exact, "App Mesh compares gRPC services and methods as a whole and with their case", "");
            if (test instanceof ValueMatch.Exact text) {
                match.put(field, spot.sized("the name", text.text(), 1, max));
            }
        });
    }

    private void http(PathMatch path) {
        if (path instanceof PathMatch.TextPrefix prefix) {
            withCase(prefix.ignoreCase());
            match.put("prefix", spot.sized("the prefix", prefix.text(), 1, MAX_PREFIX));
        } else if (path instanceof PathMatch.Exact exact) {
            withCase(exact.ignoreCase());
            match.put("path", new YamlMap().put("exact", spot.sized("the path", exact.path(), 1, MAX_TEXT)));
        } else if (path instanceof PathMatch.Regex regex) {
            String text = spot.sized("the regular expression", regex.pattern().text(), 1, MAX_TEXT);
            match.put("path", new YamlMap().put("regex", text));
        } else {
            spot.refuse("App Mesh does not match " + description(path), "use a text prefix, an exact path or a regex");
        }
    }

    private void withCase(boolean ignored) {
        spot.refuseIf(ignored, "App Mesh compares paths with their case", "use a regex with (?i)");
    }

    private static String description(PathMatch path) {
        if (path instanceof PathMatch.SegmentPrefix prefix) {
            return "whole leading segments, such as " + prefix.path();
        }
        return path instanceof PathMatch.Suffix suffix
                ? "the end of a path, such as " + suffix.text()
                : "templates of paths";
    }
}
