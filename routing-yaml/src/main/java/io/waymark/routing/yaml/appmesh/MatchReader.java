package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the {@code match} of gateway routes and router routes. Source: aws/aws-app-mesh-controller-for-k8s,
 * webhooks/appmesh/gatewayroute_validator.go and the schemas in config/crd/bases.
 */
final class MatchReader {

    private static final int MAX_TEXT = 255;
    private static final int MAX_PREFIX = 4096;
    private static final Map<String, String> METHODS = names(Vocabulary.METHODS);
    private static final Map<String, String> SCHEMES = names(Vocabulary.SCHEMES);

    private final ObjectReader match;
    private final RequestMatch.Builder builder = RequestMatch.builder();
    private String pathField = "";
    private Optional<HostPattern> host = Optional.empty();

    private MatchReader(ObjectReader match) {
        this.match = match;
        builder.at(match.location());
    }

    /** The match of an {@code httpRoute} or {@code http2Route} of a gateway. */
    static MatchReader gatewayHttp(ObjectReader match) {
        MatchReader reader = new MatchReader(match);
        match.atLeastOne("write `prefix: /` for every path", "prefix", "path", "hostname");
        reader.path();
        reader.hostname();
        reader.http();
        return reader;
    }

    /** The match of a {@code grpcRoute} of a gateway. */
    static MatchReader gatewayGrpc(ObjectReader match) {
        MatchReader reader = new MatchReader(match);
        match.atLeastOne("a match names a service, or a host for all services", "serviceName", "hostname");
        reader.grpcPath(Optional.empty());
        reader.hostname();
        reader.fields("metadata", true);
        reader.port();
        return reader;
    }

    /** The match of an {@code httpRoute} or {@code http2Route} of a router. */
    static MatchReader routerHttp(ObjectReader match) {
        MatchReader reader = new MatchReader(match);
        match.atLeastOne("write `prefix: /` for every path", "prefix", "path");
        reader.path();
        match.choice("scheme", SCHEMES).ifPresent(reader.builder::scheme);
        reader.http();
        return reader;
    }

    /** The match of a {@code grpcRoute} of a router. */
    static MatchReader routerGrpc(ObjectReader match) {
        MatchReader reader = new MatchReader(match);
        reader.grpcPath(reader.grpcMethod());
        reader.fields("metadata", true);
        reader.port();
        return reader;
    }

    /** The match of an {@code http} or {@code http2} route of {@code v1beta1}. */
    static MatchReader v1beta1Http(ObjectReader match) {
        MatchReader reader = new MatchReader(match);
        match.requiredText("prefix", 1, MAX_PREFIX).ifPresent(reader::prefix);
        match.choice("scheme", SCHEMES).ifPresent(reader.builder::scheme);
        reader.methodAndHeaders();
        return reader;
    }

    /** The match of a {@code grpc} route of {@code v1beta1}. */
    static MatchReader v1beta1Grpc(ObjectReader match) {
        MatchReader reader = new MatchReader(match);
        reader.grpcPath(reader.grpcMethod());
        reader.fields("metadata", true);
        return reader;
    }

    /** What was read. Call once. */
    RequestMatch match() {
        match.done();
        return builder.build();
    }

    /** The host of a gateway's match. */
    Optional<HostPattern> host() {
        return host;
    }

    /** {@code prefix}, {@code path}, or {@code ""}. */
    String pathField() {
        return pathField;
    }

    /** Notes a problem if a prefix that is to be rewritten does not start with a slash. */
    void checkPrefixToRewrite() {
        if (match.has("prefix")
                && match.text("prefix")
                        .filter(prefix -> !prefix.startsWith("/"))
                        .isPresent()) {
            match.problem(
                    ProblemCode.FORM,
                    "prefix",
                    "a prefix that `rewrite.prefix` replaces must start with `/`",
                    "put a `/` before it");
        }
    }

    private void path() {
        pathField = match.atMostOne("prefix", "path").orElse("");
        match.text("prefix", 1, MAX_PREFIX).ifPresent(this::prefix);
        match.object("path").ifPresent(this::exactOrRegex);
    }

    private void prefix(String prefix) {
        if (!prefix.startsWith("/")) {
            match.problem(
                    ProblemCode.NEVER_MATCHES,
                    "prefix",
                    "a path starts with `/`, so this prefix can never match",
                    "write " + ProblemRenderer.quote("/" + prefix));
        }
        if (prefix.startsWith("/aws-appmesh") || prefix.startsWith("/aws-app-mesh")) {
            match.problem(
                    ProblemCode.RESERVED,
                    "prefix",
                    "App Mesh keeps prefixes that begin with `/aws-appmesh` and `/aws-app-mesh` to itself",
                    "choose another prefix; here the route is matched all the same");
        }
        match.build("prefix", () -> PathMatch.textPrefix(prefix)).ifPresent(builder::path);
    }

    private void exactOrRegex(ObjectReader path) {
        path.exactlyOne("exact", "regex");
        path.text("exact", 1, MAX_TEXT)
                .flatMap(text -> path.build("exact", () -> PathMatch.exact(text)))
                .ifPresent(builder::path);
        path.text("regex", 1, MAX_TEXT)
                .flatMap(text -> path.build("regex", () -> PathMatch.regex(text)))
                .ifPresent(builder::path);
        path.done();
    }

    private void grpcPath(Optional<String> method) {
        Optional<String> service = match.text("serviceName", 1, MAX_TEXT);
        if (service.filter(name -> name.startsWith("aws.app-mesh") || name.equals("aws.appmesh"))
                .isPresent()) {
            match.problem(
                    ProblemCode.RESERVED,
                    "serviceName",
                    "App Mesh keeps services that begin with `aws.app-mesh`, and `aws.appmesh`, to itself",
                    "choose another service; here the route is matched all the same");
        }
        if (service.isPresent()) {
            builder.path(new PathMatch.Grpc(service.map(ValueMatch::exact), method.map(ValueMatch::exact)));
        }
    }

    /** Only routers know it: the gateway of App Mesh matches whole services. */
    private Optional<String> grpcMethod() {
        if (match.has("methodName") && !match.has("serviceName")) {
            match.problem(
                    ProblemCode.REQUIRED,
                    "methodName",
                    "`methodName` needs `serviceName` beside it",
                    "add `serviceName`");
            return Optional.empty();
        }
        return match.text("methodName", 1, 50);
    }

    private void hostname() {
        match.object("hostname").ifPresent(hostname -> {
            hostname.exactlyOne("exact", "suffix");
            host = hostname.text("exact", 1, 253)
                    .flatMap(text -> hostname.build("exact", () -> HostPattern.exact(text)))
                    .or(() -> hostname.text("suffix", 1, 253).flatMap(text -> suffix(hostname, text)));
            hostname.done();
        });
    }

    private static Optional<HostPattern> suffix(ObjectReader hostname, String suffix) {
        if (suffix.startsWith(".")) {
            return hostname.build("suffix", () -> new HostPattern.Wildcard(suffix));
        }
        hostname.problem(
                ProblemCode.UNDECIDED,
                "suffix",
                "without a leading dot this takes every host that ends so, also inside a word",
                "write " + ProblemRenderer.quote("." + suffix) + " for the hosts below that name");
        return hostname.build("suffix", () -> new HostPattern.Ending(suffix));
    }

    private void methodAndHeaders() {
        match.choice("method", METHODS).ifPresent(builder::method);
        fields("headers", false);
    }

    private void http() {
        methodAndHeaders();
        for (ObjectReader parameter : match.objects("queryParameters", 1, 10)) {
            queryParameter(parameter);
        }
        port();
    }

    private void queryParameter(ObjectReader parameter) {
        Optional<String> name = parameter.requiredText("name", 1, MAX_TEXT);
        Optional<ObjectReader> value = parameter.object("match");
        ValueMatch test = value.flatMap(reader -> {
                    Optional<String> exact = reader.requiredText("exact", 0, MAX_TEXT);
                    reader.done();
                    return exact.map(ValueMatch::exact);
                })
                .orElse(ValueMatch.PRESENT);
        parameter.done();
        name.flatMap(text -> parameter.build("name", () -> Field.query(text)))
                .ifPresent(field -> builder.field(FieldMatch.of(field, test)));
    }

    private void port() {
        match.integer("port", 1, 65_535).ifPresent(port -> builder.port(port.intValue()));
    }

    private void fields(String list, boolean emptyMatchIsPresence) {
        for (ObjectReader header : match.objects(list, 1, 10)) {
            HeaderMatchReader.read(header, emptyMatchIsPresence).ifPresent(builder::field);
        }
    }

    private static Map<String, String> names(List<String> words) {
        return words.stream().collect(Collectors.toMap(word -> word, word -> word));
    }
}
