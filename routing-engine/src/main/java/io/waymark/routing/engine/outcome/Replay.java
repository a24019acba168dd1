package io.waymark.routing.engine.outcome;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.List;
import java.util.function.Function;

/** Reads a request again and rewrites it as far as some steps: for what a resolution says only when it is asked. */
record Replay(RequestReader reader, List<Step> steps) {

    <T> T of(RoutingRequest request, Function<ReadRequest, T> question) {
        ReadRequest room = reader.room();
        try {
            if (reader.read(request, room) != null) {
                throw new IllegalArgumentException("request: not the one that was resolved, for the policy refuses it");
            }
            for (Step step : steps) {
                step.apply(room, reader);
            }
            return question.apply(room);
        } finally {
            room.release();
        }
    }
}
