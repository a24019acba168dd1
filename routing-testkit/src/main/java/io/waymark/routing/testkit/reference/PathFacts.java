package io.waymark.routing.testkit.reference;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.Optional;

/**
 * What the precedence rules look at in a path match.
 *
 * @param kind 0 exact, 1 prefixes and gRPC, 2 suffixes and templates, 3 regular expressions, 4 any path
 * @param length the characters of the path text as written; of a gRPC match those of {@code /service/method} as far as it is known
 * @param prefixLength the same without a final slash, for prefixes by segments
 * @param methodLength the characters of a gRPC method
 */
record PathFacts(int kind, int length, int prefixLength, int methodLength) {

    static PathFacts of(PathMatch match) {
        return match.on(new Reader());
    }

    private static final class Reader implements PathMatch.Cases<PathFacts> {

        @Override
        public PathFacts exact(PathMatch.Exact match) {
            return text(0, match.path());
        }

        @Override
        public PathFacts textPrefix(PathMatch.TextPrefix match) {
            return text(1, match.text());
        }

        @Override
        public PathFacts segmentPrefix(PathMatch.SegmentPrefix match) {
            return new PathFacts(1, match.path().length(), match.segments().length(), 0);
        }

        @Override
        public PathFacts suffix(PathMatch.Suffix match) {
            return text(2, match.text());
        }

        @Override
        public PathFacts template(PathMatch.Template match) {
            return text(2, match.template().text());
        }

        @Override
        public PathFacts regex(PathMatch.Regex match) {
            return text(3, match.pattern().text());
        }

        @Override
        public PathFacts grpc(PathMatch.Grpc match) {
            int service = length(match.service());
            int method = length(match.method());
            return new PathFacts(1, service + method, service, method);
        }

        @Override
        public PathFacts beforeParameters(PathMatch.BeforeParameters match) {
            return match.match().on(this);
        }

        @Override
        public PathFacts any(PathMatch.Any match) {
            return new PathFacts(4, 0, 0, 0);
        }

        private static PathFacts text(int kind, String text) {
            return new PathFacts(kind, text.length(), text.length(), 0);
        }

        private static int length(Optional<ValueMatch> value) {
            return value.map(each -> each instanceof ValueMatch.Exact exact
                            ? exact.text().length()
                            : each instanceof ValueMatch.Regex regex
                                    ? regex.pattern().text().length()
                                    : 0)
                    .orElse(0);
        }
    }
}
