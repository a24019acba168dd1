package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.RouteAction.PortRule;
import io.waymark.routing.action.RouteAction.Query;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.envoy.format.Known;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads RedirectAction. */
final class RedirectReader {

    private static final List<String> CODES =
            List.of("MOVED_PERMANENTLY", "FOUND", "SEE_OTHER", "TEMPORARY_REDIRECT", "PERMANENT_REDIRECT");
    private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

    private RedirectReader() {}

    static Optional<RouteAction> read(ProtoReader redirect, RequestMatch match, Known known) {
        int status = STATUSES.get(
                CODES.indexOf(redirect.choice("response_code", CODES).orElse(CODES.get(0))));
        Optional<String> scheme = scheme(redirect);
        Optional<String> host = redirect.someText("host_redirect");
        OptionalInt port = redirect.integer("port_redirect", 0, 65_535)
                .filter(number -> number > 0)
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
        PathRewrite path = path(redirect, match, known);
        Query query = redirect.bool("strip_query") ? Query.DROP : Query.KEEP;
        redirect.done();
        return redirect.build(
                "host_redirect",
                () -> new RouteAction.Redirect(status, scheme, host, port, PortRule.AUTHORITY, path, query));
    }

    private static Optional<String> scheme(ProtoReader redirect) {
        redirect.atMostOne("https_redirect", "scheme_redirect");
        if (redirect.bool("https_redirect")) {
            return Optional.of("https");
        }
        Optional<String> scheme = redirect.someText("scheme_redirect");
        if (scheme.filter(text -> !text.matches("[A-Za-z][A-Za-z0-9+.-]*")).isPresent()) {
            redirect.problem(
                    ProblemCode.FORM,
                    "scheme_redirect",
                    "this is no scheme",
                    "a scheme is a letter, then letters, digits, `+`, `.` and `-`");
            return Optional.empty();
        }
        return scheme;
    }

    private static PathRewrite path(ProtoReader redirect, RequestMatch match, Known known) {
        PathRewriteReader reader = new PathRewriteReader(redirect, match, known);
        Optional<String> kind = redirect.atMostOne("path_redirect", "prefix_rewrite", "regex_rewrite", "path_rewrite");
        return kind.map(each -> switch (each) {
                    case "path_redirect" -> full(redirect);
                    case "prefix_rewrite" -> reader.prefix();
                    case "regex_rewrite" -> reader.regex();
                    default -> reader.format();
                })
                .orElse(PathRewrite.KEEP);
    }

    /** A leading slash is put in front where it is missing. */
    private static PathRewrite full(ProtoReader redirect) {
        return redirect.someText("path_redirect")
                .<PathRewrite>flatMap(text -> redirect.build(
                        "path_redirect", () -> new PathRewrite.Full(text.startsWith("/") ? text : "/" + text)))
                .orElse(PathRewrite.KEEP);
    }
}
