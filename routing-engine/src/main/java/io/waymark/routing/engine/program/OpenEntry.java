package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;

/** An entry of which nothing but host and path is tried: it always holds. */
final class OpenEntry extends EntryList {

    private final CompiledEntry entry;

    OpenEntry(CompiledEntry entry) {
        super(entry.rank());
        this.entry = entry;
    }

    @Override
    int first(ReadRequest request, int limit) {
        return Math.min(best(), limit);
    }

    @Override
    List<String> print() {
        return List.of(entry.toString());
    }
}
