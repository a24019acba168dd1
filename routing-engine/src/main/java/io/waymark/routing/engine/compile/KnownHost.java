package io.waymark.routing.engine.compile;

import io.waymark.routing.engine.program.HostTable;
import io.waymark.routing.engine.program.HostView;
import io.waymark.routing.engine.program.KnownTexts;
import io.waymark.routing.engine.request.KnownAuthority;
import io.waymark.routing.engine.request.PlainText;
import io.waymark.routing.match.HostPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A host that listeners or routes name, with what it reaches: found by its text, so that the host of a request for it is not read. Immutable;
 * safe for any thread.
 *
 * @param door the listener that takes its requests
 * @param view what of the listener's table it reaches
 * @param authority the host
 */
record KnownHost(Door door, HostView view, KnownAuthority authority) {

    /** The plain hosts that are named, each with the listener of the table that takes it. */
    static KnownTexts<KnownHost> all(List<Door> doors, HostTable<Door> table) {
        List<String> texts = new ArrayList<>();
        List<KnownHost> hosts = new ArrayList<>();
        doors.stream()
                .flatMap(KnownHost::named)
                .distinct()
                .filter(PlainText::isHost)
                .forEach(text -> {
                    KnownAuthority authority = new KnownAuthority(text);
                    Door door = table.mostSpecific(authority.bytes(), authority.length());
                    if (door != null) {
                        texts.add(text);
                        hosts.add(new KnownHost(door, door.table().view(authority), authority));
                    }
                });
        return KnownTexts.of(texts, hosts);
    }

    private static Stream<String> named(Door door) {
        Stream<String> own =
                door.listener().host() instanceof HostPattern.Exact exact ? Stream.of(exact.host()) : Stream.empty();
        return Stream.concat(own, door.table().exactHosts().stream());
    }
}
