package io.waymark.routing.engine.compile;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.engine.outcome.ServiceTable;
import io.waymark.routing.engine.program.CompiledEntry;
import io.waymark.routing.engine.program.Table;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.policy.RequestPolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * A fingerprint of all that decides answers: the policy, the listeners, the entries of each table in the order of their ranks, what is done
 * for each, and what is known of services and backends, in the order of their names. Where things were written does not count.
 */
public final class ProgramDigest {

    private final MessageDigest digest = sha256();

    private ProgramDigest() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(Program program, Gateway gateway, RoutingConfig config, RequestPolicy policy) {
        ProgramDigest digest = new ProgramDigest();
        digest.add(policy.settings(), policy.limits(), gateway.name(), gateway.semantics());
        gateway.fallback().ifPresent(digest::rule);
        program.all().forEach(digest::door);
        program.services().stream()
                .sorted(Comparator.comparing(table -> table.service().toString()))
                .forEach(digest::table);
        config.services().stream()
                .sorted(Comparator.comparing(service -> service.name().toString()))
                .forEach(digest::service);
        config.backends().stream()
                .sorted(Comparator.comparing(backend -> backend.name().toString()))
                .forEach(digest::backend);
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /** Each text with its length, so that no two lists of texts are alike. */
    private void add(Object... values) {
        for (Object value : values) {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    private void door(Door door) {
        Listener listener = door.listener();
        add("listener", listener.name(), listener.port(), listener.protocol(), listener.host(), listener.tls());
        table(door.table());
    }

    private void table(ServiceTable service) {
        add("service table", service.service(), service.firstPort());
        table(service.table());
    }

    private void table(Table table) {
        for (CompiledEntry compiled : table.entries()) {
            Entry entry = compiled.entry();
            add("entry", entry.table(), entry.route().name(), entry.host(), entry.ruleIndex(), entry.matchIndex());
            match(entry.match());
            rule(entry.rule());
        }
    }

    private void match(RequestMatch match) {
        add(match.path().getClass().getSimpleName(), match.path(), new TreeSet<>(match.methods()), match.scheme());
        add(match.port(), match.grpc(), match.clients(), match.fields(), match.sample());
    }

    private void rule(RouteRule rule) {
        add(rule.name(), rule.action(), rule.requestHeaders(), rule.responseHeaders(), rule.mirrors());
        add(rule.timeouts(), rule.retry(), rule.cors(), rule.extensions());
    }

    private void service(Service service) {
        boolean routes = service.provider() instanceof Service.Provider.Routes;
        add("service", service.name(), service.host(), routes ? "routes" : service.provider());
    }

    private void backend(Backend backend) {
        add("backend", backend.name(), backend.address(), backend.ports(), backend.extensions());
    }
}
