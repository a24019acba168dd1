package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.RouteAction.Redirect;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the body of a RequestRedirect filter. */
final class RedirectReader {

    private static final int FOUND = 302;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final Map<String, String> SCHEMES = Map.of("http", "http", "https", "https");

    private RedirectReader() {}

    static Optional<Redirect> read(ObjectReader body, boolean onePrefix) {
        Optional<String> scheme = body.choice("scheme", SCHEMES);
        Optional<String> host = Forms.PRECISE_HOSTNAME.read(body, "hostname");
        OptionalInt port = body.integer("port", 1, 65_535)
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
        PathRewrite path = body.object("path")
                .flatMap(each -> PathModifierReader.read(each, onePrefix))
                .orElse(PathRewrite.KEEP);
        int status = status(body);
        body.done();
        return Optional.of(
                new Redirect(status, scheme, host, port, RouteAction.PortRule.LISTENER, path, RouteAction.Query.KEEP));
    }

    private static int status(ObjectReader body) {
        int status = body.integer("statusCode", 100, 599).map(Long::intValue).orElse(FOUND);
        if (!STATUSES.contains(status)) {
            body.problem(
                    ProblemCode.NOT_A_CHOICE,
                    "statusCode",
                    status + " is no redirect",
                    "write one of 301, 302, 303, 307, 308");
            return FOUND;
        }
        return status;
    }
}
