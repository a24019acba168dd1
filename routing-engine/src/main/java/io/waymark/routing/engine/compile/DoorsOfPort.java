package io.waymark.routing.engine.compile;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.engine.program.HostTable;
import io.waymark.routing.engine.program.KnownTexts;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.ServerName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one port, by host: of those that speak TLS and those that do not, a request reaches the ones that speak its scheme, or
 * all where none does (TLS ended before).
 *
 * @param plain what requests for {@code http} reach
 * @param secure what requests for {@code https} reach
 * @param plainHosts the hosts that are named for {@code http}
 * @param secureHosts the hosts that are named for {@code https}
 */
record DoorsOfPort(
        HostTable<Door> plain,
        HostTable<Door> secure,
        KnownTexts<KnownHost> plainHosts,
        KnownTexts<KnownHost> secureHosts) {

    private static final String HTTP = "http";
    private static final String HTTPS = "https";

    static DoorsOfPort of(List<Door> doors) {
        List<Door> plain = doors.stream().filter(door -> !door.isSecure()).toList();
        List<Door> secure = doors.stream().filter(Door::isSecure).toList();
        List<Door> forPlain = plain.isEmpty() ? secure : plain;
        List<Door> forSecure = secure.isEmpty() ? plain : secure;
        HostTable<Door> plainTable = table(forPlain);
        HostTable<Door> secureTable = table(forSecure);
        KnownTexts<KnownHost> plainHosts = KnownHost.all(forPlain, plainTable);
        boolean same = forPlain.equals(forSecure);
        return new DoorsOfPort(
                plainTable, secureTable, plainHosts, same ? plainHosts : KnownHost.all(forSecure, secureTable));
    }

    private static HostTable<Door> table(List<Door> doors) {
        HostTable<Door> table = new HostTable<>();
        doors.forEach(door -> table.add(door.listener().host(), door));
        return table;
    }

    /** What is known of the host of a request; null if it is named nowhere, or the scheme is none of the two. */
    @Nullable
    KnownHost known(RoutingRequest request) {
        String scheme = request.scheme();
        if (scheme.equals(HTTP)) {
            return plainHosts.get(request.authority());
        }
        return scheme.equals(HTTPS) ? secureHosts.get(request.authority()) : null;
    }

    @Nullable
    Door find(ReadRequest request) {
        HostTable<Door> table = request.scheme().equals(HTTPS) ? secure : plain;
        return table.mostSpecific(request.host(), request.hostLength());
    }

    /** Whether the server name of the TLS handshake belongs to another listener than the one that the host means. */
    boolean isMisdirected(ReadRequest request, Door meant) {
        String name = request.original().sni();
        boolean told = meant.isSecure() && request.scheme().equals(HTTPS) && !name.isEmpty();
        if (!told || ServerName.isHostOf(request, name)) {
            return false;
        }
        Door shaken = secure.mostSpecific(ServerName.bytes(name), name.length());
        return shaken == null || !shaken.listener().equals(meant.listener());
    }
}
