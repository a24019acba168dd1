package io.waymark.routing.engine.rank;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.Optional;

/**
 * What of a path match counts for its rank.
 *
 * @param kind 0 exact, 1 prefix or gRPC, 2 suffix or template, 3 regular expression, 4 every path
 * @param length characters of its text; of a gRPC match those of service and method
 * @param segmentsLength the same without the final slash of a prefix by segments; of a gRPC match those of the service
 * @param methodLength characters of a gRPC method
 */
record PathShape(int kind, int length, int segmentsLength, int methodLength) {

    private static final PathMatch.Cases<PathShape> OF = new Cases();

    static PathShape of(PathMatch match) {
        return match.on(OF);
    }

    private static PathShape text(int kind, String text) {
        return new PathShape(kind, text.length(), text.length(), 0);
    }

    private static final class Cases implements PathMatch.Cases<PathShape> {

        @Override
        public PathShape exact(PathMatch.Exact match) {
            return text(0, match.path());
        }

        @Override
        public PathShape textPrefix(PathMatch.TextPrefix match) {
            return text(1, match.text());
        }

        @Override
        public PathShape segmentPrefix(PathMatch.SegmentPrefix match) {
            return new PathShape(1, match.path().length(), match.segments().length(), 0);
        }

        @Override
        public PathShape suffix(PathMatch.Suffix match) {
            return text(2, match.text());
        }

        @Override
        public PathShape template(PathMatch.Template match) {
            return text(2, match.template().text());
        }

        @Override
        public PathShape regex(PathMatch.Regex match) {
            return text(3, match.pattern().text());
        }

        @Override
        public PathShape grpc(PathMatch.Grpc match) {
            int service = length(match.service());
            int method = length(match.method());
            return new PathShape(1, service + method, service, method);
        }

        private static int length(Optional<ValueMatch> part) {
            if (part.isPresent() && part.get() instanceof ValueMatch.Exact exact) {
                return exact.text().length();
            }
            return part.isPresent() && part.get() instanceof ValueMatch.Regex regex
                    ? regex.pattern().text().length()
                    : 0;
        }

        @Override
        public PathShape beforeParameters(PathMatch.BeforeParameters match) {
            return of(match.match());
        }

        @Override
        public PathShape any(PathMatch.Any match) {
            return new PathShape(4, 0, 0, 0);
        }
    }
}
