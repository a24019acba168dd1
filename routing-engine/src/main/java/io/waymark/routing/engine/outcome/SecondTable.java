package io.waymark.routing.engine.outcome;

import io.waymark.routing.Resolution;
import io.waymark.routing.engine.program.CompiledEntry;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The request, as it is rewritten, goes into the table of a service. What becomes of it there depends on the way that it came, and ways are
 * many where many routes lead to services with many routes; so each is made when it is first gone and then kept. Making one twice does no
 * harm: they are immutable and say the same.
 */
final class SecondTable implements Outcome {

    private final Step step;
    private final RequestReader reader;
    private final ServiceTable service;
    private final OptionalInt port;
    private final Answers nothing;
    private final Function<Entry, Outcome> continuation;
    private final @Nullable Outcome[] continuations;

    SecondTable(
            Step step,
            RequestReader reader,
            ServiceTable service,
            OptionalInt port,
            Answers nothing,
            Function<Entry, Outcome> continuation) {
        this.step = step;
        this.reader = reader;
        this.service = service;
        this.port = port;
        this.nothing = nothing;
        this.continuation = continuation;
        this.continuations = new @Nullable Outcome[service.table().entries().size()];
    }

    @Override
    public Resolution take(ReadRequest request, Observer observer) {
        if (!step.apply(request, reader)) {
            return Answers.UNSAFE_REWRITE;
        }
        request.port(port.orElse(request.original().port()));
        observer.enters(service.service(), service.table(), request);
        int rank = service.table().find(request);
        return rank == CompiledEntry.NONE ? nothing.to(request) : next(rank).take(request, observer);
    }

    private Outcome next(int rank) {
        Outcome known = continuations[rank];
        if (known == null) {
            known = continuation.apply(service.table().entries().get(rank).entry());
            continuations[rank] = known;
        }
        return known;
    }
}
