package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.TlsMode;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code listeners} of a Gateway or ListenerSet. */
final class ListenerReader {

    private static final int MAX_LISTENERS = 64;
    private static final Map<String, TlsMode> MODES =
            Map.of("Terminate", TlsMode.TERMINATE, "Passthrough", TlsMode.PASSTHROUGH);
    private static final Set<String> WITHOUT_TLS = Set.of("HTTP", "TCP", "UDP");
    private static final Map<String, String> OVER_TLS =
            Map.of("HTTP", ", or write `protocol: HTTPS`", "TCP", ", or write `protocol: TLS`");
    private static final Set<String> WITHOUT_HOST = Set.of("TCP", "UDP");
    private static final String PROTOCOL =
            "[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?|[a-z0-9]([-a-z0-9.]*[a-z0-9])?/[A-Za-z0-9]+";

    private ListenerReader() {}

    static List<ListenerObject> read(ObjectReader spec) {
        List<ListenerObject> listeners = new ArrayList<>();
        spec.requiredObjects("listeners", 1, MAX_LISTENERS)
                .forEach(listener -> listener(listener).ifPresent(listeners::add));
        distinct(listeners);
        return List.copyOf(listeners);
    }

    private static Optional<ListenerObject> listener(ObjectReader listener) {
        Optional<String> name = Forms.SECTION_NAME.required(listener, "name");
        Optional<Long> port = listener.requiredInteger("port", 1, 65_535);
        Optional<String> protocol =
                listener.requiredText("protocol", 1, 255).filter(text -> isProtocol(listener, text));
        Optional<HostPattern> host = host(listener, protocol.orElse(""));
        Optional<TlsMode> tls = tls(listener, protocol.orElse(""));
        Optional<ObjectReader> allowed = listener.object("allowedRoutes");
        NamespaceRule namespaces = allowed.map(NamespaceRuleReader::routes).orElse(NamespaceRule.SAME);
        Optional<List<GroupKind>> kinds = allowed.flatMap(ListenerReader::kinds);
        allowed.ifPresent(ObjectReader::done);
        listener.done();
        if (name.isEmpty() || port.isEmpty() || protocol.isEmpty() || host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ListenerObject(
                name.get(), port.get().intValue(), protocol.get(), host.get(), tls, namespaces, kinds, listener));
    }

    private static boolean isProtocol(ObjectReader listener, String text) {
        boolean fits = text.matches(PROTOCOL);
        if (!fits) {
            listener.problem(
                    ProblemCode.FORM,
                    "protocol",
                    "this is no protocol",
                    "write HTTP, HTTPS, TLS, TCP, UDP or a name such as `example.com/bar`");
        }
        return fits;
    }

    private static Optional<HostPattern> host(ObjectReader listener, String protocol) {
        if (!listener.has("hostname")) {
            return Optional.of(HostPattern.ANY);
        }
        if (WITHOUT_HOST.contains(protocol)) {
            listener.problem(
                    ProblemCode.ONE_OF,
                    "hostname",
                    "a listener for " + protocol + " cannot have a hostname",
                    "remove `hostname`");
        }
        return Forms.HOSTNAME.read(listener, "hostname").map(HostPattern::parse);
    }

    private static Optional<TlsMode> tls(ObjectReader listener, String protocol) {
        Optional<ObjectReader> tls = listener.object("tls");
        if (tls.isPresent() && WITHOUT_TLS.contains(protocol)) {
            listener.problem(
                    ProblemCode.ONE_OF,
                    "tls",
                    "a listener for " + protocol + " cannot have `tls`",
                    "remove `tls`" + OVER_TLS.getOrDefault(protocol, ""));
        }
        if (protocol.equals("TLS")) {
            modeOfTls(listener, tls);
        }
        return tls.map(each -> mode(each, protocol));
    }

    private static void modeOfTls(ObjectReader listener, Optional<ObjectReader> tls) {
        String message = "a listener for TLS needs `tls.mode`";
        if (tls.isEmpty()) {
            listener.here(ProblemCode.REQUIRED, message, "add `tls: {mode: …}` with Terminate or Passthrough");
        } else if (!tls.get().has("mode")) {
            tls.get().problem(ProblemCode.REQUIRED, "mode", message, "add `mode`, Terminate or Passthrough");
        }
    }

    private static TlsMode mode(ObjectReader tls, String protocol) {
        TlsMode mode = tls.choice("mode", MODES).orElse(TlsMode.TERMINATE);
        List<ObjectReader> certificates = tls.objects("certificateRefs", 0, MAX_LISTENERS);
        certificates.forEach(ListenerReader::certificate);
        Map<String, String> options = tls.textMap("options");
        if (protocol.equals("HTTPS") && mode == TlsMode.PASSTHROUGH) {
            tls.problem(
                    ProblemCode.ONE_OF,
                    "mode",
                    "a listener for HTTPS ends TLS, so its mode cannot be Passthrough",
                    "write `mode: Terminate`, or `protocol: TLS`");
        } else if (mode == TlsMode.TERMINATE && certificates.isEmpty() && options.isEmpty()) {
            tls.here(
                    ProblemCode.REQUIRED,
                    "to end TLS, `certificateRefs` or `options` must be given",
                    "add `certificateRefs: [{name: …}]`");
        }
        tls.done();
        return mode;
    }

    private static void certificate(ObjectReader reference) {
        Forms.GROUP.read(reference, "group");
        Forms.KIND.read(reference, "kind");
        reference.requiredText("name", 1, 253);
        Forms.NAMESPACE.read(reference, "namespace");
        reference.done();
    }

    private static Optional<List<GroupKind>> kinds(ObjectReader allowed) {
        List<GroupKind> kinds = new ArrayList<>();
        for (ObjectReader kind : allowed.objects("kinds", 0, 8)) {
            String group = Forms.GROUP.read(kind, "group").orElse(GroupKind.API);
            Forms.KIND.required(kind, "kind").ifPresent(name -> kinds.add(new GroupKind(group, name)));
            kind.done();
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(kinds));
    }

    private static void distinct(List<ListenerObject> listeners) {
        Map<String, ListenerObject> names = new HashMap<>();
        Map<List<Object>, ListenerObject> doors = new HashMap<>();
        for (ListenerObject listener : listeners) {
            if (names.putIfAbsent(listener.name(), listener) != null) {
                listener.at()
                        .problem(
                                ProblemCode.REPEATED,
                                "name",
                                "a listener named `" + listener.name() + "` stands twice",
                                "rename one");
            }
            List<Object> door = List.of(listener.port(), listener.protocol(), listener.host());
            ListenerObject first = doors.putIfAbsent(door, listener);
            if (first != null) {
                listener.at()
                        .here(
                                ProblemCode.REPEATED,
                                "port, protocol and hostname are those of listener `" + first.name() + "`",
                                "listeners must differ in one of the three");
            }
        }
    }
}
