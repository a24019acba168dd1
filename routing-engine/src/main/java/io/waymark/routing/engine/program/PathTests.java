package io.waymark.routing.engine.program;

import io.waymark.routing.engine.condition.ValueTest;
import io.waymark.routing.engine.regex.RegexMatcher;
import io.waymark.routing.engine.request.ByteText;
import io.waymark.routing.engine.request.FoundValue;
import io.waymark.routing.engine.request.PathBytes;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.Arrays;
import java.util.Optional;

/** One test for each kind of path match. */
final class PathTests implements PathMatch.Cases<PathTest> {

    private final boolean beforeParameters;

    /** Tests of whole paths, or of what stands before the first {@code ;} in them. */
    PathTests(boolean beforeParameters) {
        this.beforeParameters = beforeParameters;
    }

    private int length(ReadRequest request) {
        int length = request.pathLength();
        if (beforeParameters) {
            byte[] path = request.path();
            for (int i = 0; i < length; i++) {
                if (path[i] == ';') {
                    return i;
                }
            }
        }
        return length;
    }

    @Override
    public PathTest exact(PathMatch.Exact match) {
        byte[] wanted = bytes(match.path(), match.ignoreCase());
        return request ->
                Arrays.equals(path(request, match.ignoreCase()), 0, length(request), wanted, 0, wanted.length);
    }

    @Override
    public PathTest textPrefix(PathMatch.TextPrefix match) {
        byte[] wanted = bytes(match.text(), match.ignoreCase());
        return request ->
                request.hasPath() && ByteText.startsWith(path(request, match.ignoreCase()), 0, length(request), wanted);
    }

    @Override
    public PathTest segmentPrefix(PathMatch.SegmentPrefix match) {
        byte[] wanted = bytes(match.segments(), match.ignoreCase());
        return request -> {
            byte[] path = path(request, match.ignoreCase());
            int length = length(request);
            return request.hasPath()
                    && ByteText.startsWith(path, 0, length, wanted)
                    && (length == wanted.length || path[wanted.length] == '/');
        };
    }

    @Override
    public PathTest suffix(PathMatch.Suffix match) {
        byte[] wanted = bytes(match.text(), match.ignoreCase());
        return request -> request.hasPath()
                && ByteText.endsWith(path(request, match.ignoreCase()), 0, request.pathLength(), wanted);
    }

    @Override
    public PathTest template(PathMatch.Template match) {
        TemplateMatcher matcher = new TemplateMatcher(match.template());
        return request -> request.hasPath() && matcher.matches(request.path(), request.pathLength());
    }

    @Override
    public PathTest regex(PathMatch.Regex match) {
        RegexMatcher matcher = RegexMatcher.compile(match.pattern());
        return request -> request.hasPath() && matches(matcher, request);
    }

    private boolean matches(RegexMatcher matcher, ReadRequest request) {
        if (request.isPlain()) {
            return matcher.matches(request.path(), 0, length(request));
        }
        String path = request.comparedPath();
        int parameters = beforeParameters ? path.indexOf(';') : -1;
        return matcher.matches(path, 0, parameters < 0 ? path.length() : parameters);
    }

    @Override
    public PathTest grpc(PathMatch.Grpc match) {
        Optional<ValueTest> service = match.service().map(ValueTest::of);
        Optional<ValueTest> method = match.method().map(ValueTest::of);
        return request -> {
            String path = request.comparedPath();
            int slash = path.indexOf('/', 1);
            boolean oneMethod = method.isEmpty() || path.indexOf('/', slash + 1) < 0;
            return request.hasPath()
                    && slash > 0
                    && oneMethod
                    && takes(service, path.substring(1, slash))
                    && takes(method, path.substring(slash + 1));
        };
    }

    private static boolean takes(Optional<ValueTest> test, String part) {
        return test.isEmpty() || test.get().takes(new FoundValue().set(part));
    }

    @Override
    public PathTest beforeParameters(PathMatch.BeforeParameters match) {
        return match.match().on(new PathTests(true));
    }

    @Override
    public PathTest any(PathMatch.Any match) {
        return request -> true;
    }

    private static byte[] bytes(String text, boolean ignoreCase) {
        return ignoreCase ? PathBytes.folded(text) : PathBytes.of(text);
    }

    private static byte[] path(ReadRequest request, boolean ignoreCase) {
        return ignoreCase ? request.foldedPath() : request.path();
    }

    /** The exact path that a gRPC match means, if it names service and method. */
    static Optional<String> exactGrpc(PathMatch.Grpc match) {
        return exact(match.service())
                .flatMap(service -> exact(match.method()).map(method -> "/" + service + "/" + method));
    }

    /** The text prefix that a gRPC match means, if it names the service alone. */
    static Optional<String> grpcPrefix(PathMatch.Grpc match) {
        return match.method().isPresent()
                ? Optional.empty()
                : exact(match.service()).map(service -> "/" + service + "/");
    }

    /** An exact part that holds a slash fits no part of a path. */
    private static Optional<String> exact(Optional<ValueMatch> part) {
        return part.filter(value -> value instanceof ValueMatch.Exact exact
                        && !exact.ignoreCase()
                        && exact.text().indexOf('/') < 0)
                .map(value -> ((ValueMatch.Exact) value).text());
    }
}
