package io.waymark.routing.engine.outcome;

import io.waymark.routing.Resolution;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.List;

/** The simpler outcomes. */
final class Outcomes {

    private Outcomes() {}

    /** Always the same answer. */
    record Fixed(Resolution answer) implements Outcome {

        @Override
        public Resolution take(ReadRequest request, Observer observer) {
            return answer;
        }
    }

    /** An answer, unless the rewrite of the path is not safe. */
    record Forwarded(Step step, RequestReader reader, Resolution answer) implements Outcome {

        @Override
        public Resolution take(ReadRequest request, Observer observer) {
            return step.isSafe(request, reader) ? answer : Answers.UNSAFE_REWRITE;
        }
    }

    /** A redirect, unless the rewrite of the path is not safe. */
    record Redirected(PathRewriter path, RequestReader reader, Resolution answer) implements Outcome {

        @Override
        public Resolution take(ReadRequest request, Observer observer) {
            return path.redirects(request, reader) ? answer : Answers.UNSAFE_REWRITE;
        }
    }

    /** As what stands behind a service without a backend and without a route that matches. */
    record Unmatched(Step step, RequestReader reader, Answers answers) implements Outcome {

        @Override
        public Resolution take(ReadRequest request, Observer observer) {
            return step.isSafe(request, reader) ? answers.to(request) : Answers.UNSAFE_REWRITE;
        }
    }

    /** One of several, by the share that is chosen. */
    record Chosen(ShareChoice choice, List<Outcome> shares) implements Outcome {

        @Override
        public Resolution take(ReadRequest request, Observer observer) {
            return shares.get(choice.choose(request)).take(request, observer);
        }
    }
}
