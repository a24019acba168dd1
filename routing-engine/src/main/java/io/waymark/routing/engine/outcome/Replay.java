package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a request again and rewrites it as far as some steps: for what a resolution says only when it is asked. */
record Replay(RequestReader reader, List<Step> steps) {

    <T> T of(RoutingRequest request, Function<ReadRequest, T> question) {
        return of(request, room -> steps.forEach(step -> step.apply(room, reader)), question);
    }

    /** Whether the changes to the headers of the request are the same for every request. */
    boolean isPlain() {
        for (Step step : steps) {
            if (!step.isPlain()) {
                return false;
            }
        }
        return true;
    }

    /** The changes to the headers of the request. */
    List<HeaderChange> changes(RoutingRequest request) {
        List<HeaderChange> made = new ArrayList<>();
        return of(request, room -> steps.forEach(step -> step.apply(room, reader, made)), room -> List.copyOf(made));
    }

    /** Asks a question of the request and its headers after all changes. */
    <T> T withHeaders(RoutingRequest request, BiFunction<ReadRequest, List<HeaderLine>, T> question) {
        List<HeaderChange> made = new ArrayList<>();
        return of(
                request,
                room -> steps.forEach(step -> step.apply(room, reader, made)),
                room -> question.apply(room, HeaderChanges.apply(room.headerLines(), made)));
    }

    private <T> T of(RoutingRequest request, Consumer<ReadRequest> rewrites, Function<ReadRequest, T> question) {
        ReadRequest room = reader.room();
        try {
            if (reader.read(request, room) != null) {
                throw new IllegalArgumentException("request: not the one that was resolved, for the policy refuses it");
            }
            rewrites.accept(room);
            return question.apply(room);
        } finally {
            room.release();
        }
    }
}
