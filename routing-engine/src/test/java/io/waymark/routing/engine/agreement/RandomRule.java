package io.waymark.routing.engine.agreement;

import java.util.ArrayList;
import java.util.List;

/** Rules of random routes of the Gateway API: every kind of match, and filters at rule and backend. */
record RandomRule(RandomManifests dice) {

    private static final List<String> PATHS = List.of("/", "/a", "/a/", "/a/b", "/ab", "/a/b/c", "/A", "/b", "/a.b");
    private static final List<String> REGEXES = List.of("'/a(/.*)?'", "'/[ab]+'", "'.*'", "'/a|/a/b'", "'/.*/c'");
    private static final List<String> VALUES = List.of("'1'", "'2'", "'12'", "v", "v1", "V1");
    private static final List<String> HEADERS = List.of("x-a", "x-b", "x-c");

    String http() {
        boolean prefix = dice.chance(35);
        List<String> matches = prefix ? List.of(prefixMatch()) : dice.several(1, 3, this::match);
        List<String> filters = new ArrayList<>(headerFilters());
        boolean redirects = dice.chance(15);
        if (redirects) {
            filters.add("{type: RequestRedirect, requestRedirect: {" + redirect(prefix) + "}}");
        } else {
            filters.addAll(forwarding(prefix));
        }
        String backends = redirects ? "" : ", backendRefs: " + dice.several(0, 3, () -> backend(prefix));
        return "{matches: " + matches + ", filters: " + filters + backends + policies() + "}";
    }

    String grpc() {
        List<String> matches = dice.several(1, 3, () -> "{" + call() + fields("headers", HEADERS) + "}");
        String backends = ", backendRefs: " + dice.several(0, 2, this::grpcBackend);
        return "{matches: " + matches + ", filters: " + grpcFilters() + backends + session() + "}";
    }

    private List<String> grpcFilters() {
        List<String> filters = new ArrayList<>(headerFilters());
        filters.addAll(mirrors());
        filters.addAll(filtersOfOthers());
        return filters;
    }

    private String grpcBackend() {
        return "{" + dice.service() + ", weight: " + dice.any(0, 1, 1, 3) + ", filters: " + grpcFilters() + "}";
    }

    private String call() {
        boolean regex = dice.chance(20);
        String service = regex ? "'a(\\..*)?'" : dice.any("a", "a.S", "a.b");
        String method = regex ? "'b|G.*'" : dice.any("b", "Get");
        String parts =
                dice.any("service: " + service, "method: " + method, "service: " + service + ", method: " + method);
        String type = regex ? "RegularExpression" : "Exact";
        return dice.chance(15) ? "" : "method: {type: " + type + ", " + parts + "}, ";
    }

    private String prefixMatch() {
        return "{path: {type: PathPrefix, value: " + dice.oneOf(PATHS) + "}, " + conditions() + "}";
    }

    private String match() {
        String path = dice.any(
                "{type: Exact, value: " + dice.oneOf(PATHS) + "}",
                "{type: PathPrefix, value: " + dice.oneOf(PATHS) + "}",
                "{type: PathPrefix, value: " + dice.oneOf(PATHS) + "}",
                "{type: RegularExpression, value: " + dice.oneOf(REGEXES) + "}");
        return "{path: " + path + ", " + conditions() + "}";
    }

    private String conditions() {
        String method = dice.chance(25) ? "method: " + dice.any("GET", "POST", "PUT", "HEAD") + ", " : "";
        return method + fields("headers", HEADERS) + ", " + fields("queryParams", List.of("q", "Q", "r"));
    }

    private String fields(String list, List<String> names) {
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            if (dice.chance(15)) {
                String regex = "type: RegularExpression, value: " + dice.any("'1|2'", "'v.*'", "'[0-9]+'");
                String value = dice.chance(25) ? regex : "value: " + dice.oneOf(VALUES);
                fields.add("{name: " + name + ", " + value + "}");
            }
        }
        return list + ": " + fields;
    }

    private List<String> headerFilters() {
        List<String> filters = new ArrayList<>();
        for (String side : List.of("Request", "Response")) {
            if (dice.chance(20)) {
                String body =
                        dice.any("set: [{name: x-a, value: new}]", "add: [{name: x-b, value: new}]", "remove: [x-c]");
                String field = side.equals("Request") ? "requestHeaderModifier" : "responseHeaderModifier";
                filters.add("{type: " + side + "HeaderModifier, " + field + ": {" + body + "}}");
            }
        }
        return filters;
    }

    private List<String> forwarding(boolean prefix) {
        List<String> filters = new ArrayList<>();
        if (dice.chance(20)) {
            filters.add("{type: URLRewrite, urlRewrite: {" + rewrite(prefix) + "}}");
        }
        filters.addAll(mirrors());
        if (dice.chance(10)) {
            String origins = dice.any("'*'", "'https://a.example', 'https://*.example'");
            filters.add("{type: CORS, cors: {allowOrigins: [" + origins + "], allowMethods: [PUT], allowHeaders: [x-a]"
                    + ", allowCredentials: " + dice.chance(50) + "}}");
        }
        filters.addAll(filtersOfOthers());
        if (dice.chance(4)) {
            String body = dice.any("protocol: HTTP, http: {allowedHeaders: [x-a]}", "protocol: GRPC, grpc: {}");
            filters.add("{type: ExternalAuth, externalAuth: {" + body + ", backendRef: {" + dice.service() + "}}}");
        }
        return filters;
    }

    private List<String> filtersOfOthers() {
        String kind = dice.any("Known", "Known", "Unknown");
        return dice.chance(6)
                ? List.of("{type: ExtensionRef, extensionRef: {group: a.example, kind: " + kind + ", name: f}}")
                : List.of();
    }

    private List<String> mirrors() {
        String share = dice.any("", ", percent: 50", ", percent: 0", ", fraction: {numerator: 1, denominator: 3}");
        return dice.several(
                0,
                dice.chance(15) ? 2 : 0,
                () -> "{type: RequestMirror, requestMirror: {backendRef: {" + dice.service() + "}" + share + "}}");
    }

    private String rewrite(boolean prefix) {
        return dice.any("hostname: n.example", "path: " + path(prefix), "hostname: n.example, path: " + path(prefix));
    }

    private String redirect(boolean prefix) {
        String host = dice.chance(40) ? ", hostname: n.example" : "";
        String scheme = dice.chance(40) ? ", scheme: " + dice.any("http", "https") : "";
        String port = dice.chance(30) ? ", port: " + dice.any(80, 443, 8443) : "";
        String path = dice.chance(40) ? ", path: " + path(prefix) : "";
        return "statusCode: " + dice.any(301, 302, 303, 307, 308) + host + scheme + port + path;
    }

    private String path(boolean prefix) {
        String full = "{type: ReplaceFullPath, replaceFullPath: " + dice.any("/n", "/n/m/") + "}";
        String replaced = "{type: ReplacePrefixMatch, replacePrefixMatch: " + dice.any("/", "/n", "/n/", "''") + "}";
        return prefix && dice.chance(70) ? replaced : full;
    }

    private String backend(boolean prefix) {
        List<String> filters = new ArrayList<>(headerFilters());
        if (dice.chance(15)) {
            filters.addAll(forwarding(prefix));
        } else if (dice.chance(5)) {
            filters.add("{type: RequestRedirect, requestRedirect: {" + redirect(prefix) + "}}");
        }
        return "{" + dice.service() + ", weight: " + dice.any(0, 1, 1, 2, 97) + ", filters: " + filters + "}";
    }

    private String policies() {
        String timeouts = dice.chance(10) ? ", timeouts: {request: 2s, backendRequest: 500ms}" : "";
        String retry = dice.chance(5) ? ", retry: {attempts: 2, backoff: 100ms}" : "";
        return timeouts + retry + session();
    }

    private String session() {
        String session = dice.any(
                "{}",
                "{sessionName: s}",
                "{type: Header, sessionName: x-s}",
                "{absoluteTimeout: 1h, cookieConfig: {lifetimeType: Permanent}}",
                "{cookie: {name: s, path: /b}}",
                "{type: Header, header: {name: x-s}}");
        return dice.chance(8) ? ", sessionPersistence: " + session : "";
    }
}
