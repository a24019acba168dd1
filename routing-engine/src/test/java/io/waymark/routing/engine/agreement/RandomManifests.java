package io.waymark.routing.engine.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes manifests of the Gateway API that load without errors: Gateways with several listeners, ListenerSets, namespaces, Services and
 * grants, and routes from the alphabets of the random requests, so that they collide. Used once.
 */
final class RandomManifests {

    private static final List<String> NAMESPACES = List.of("edge", "shop", "blog");
    private static final List<String> HOSTS =
            List.of("a.example", "b.example", "a.b.example", "c.example", "'*.example'", "'*.b.example'");
    private static final Map<String, List<String>> TLS = Map.of(
            "HTTPS", List.of("{certificateRefs: [{name: c}]}", "{mode: Terminate, options: {a: b}}"),
            "TLS", List.of("{mode: Passthrough}", "{mode: Terminate, certificateRefs: [{name: c}]}"));
    private static final List<String> API_KINDS = List.of("HTTPRoute", "GRPCRoute");
    private static final int SERVICES = 3;

    private final RandomGenerator random;
    private final List<String> gateways = new ArrayList<>();
    private final List<String> sets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private RandomManifests(RandomGenerator random) {
        this.random = random;
    }

    /** The documents, with at most so many routes. */
    static String next(RandomGenerator random, int maxRoutes) {
        RandomManifests manifests = new RandomManifests(random);
        NAMESPACES.forEach(manifests::namespace);
        manifests.doors();
        int routes = manifests.between(1, manifests.between(1, maxRoutes));
        for (int i = 0; i < routes; i++) {
            manifests.route("r" + i);
        }
        return manifests.text.toString();
    }

    private void namespace(String name) {
        document("v1", "Namespace", "name: " + name + ", labels: {team: " + any("one", "two") + "}", "");
        for (int i = 0; i < SERVICES && !chance(10); i++) {
            String ports = "ports: [{port: 80}, {port: 8080, appProtocol: " + any("http", "kubernetes.io/h2c") + "}]";
            document("v1", "Service", metadata("s" + i, name), ports);
        }
        if (chance(60)) {
            String from = "{group: gateway.networking.k8s.io, kind: " + oneOf(API_KINDS) + ", namespace: "
                    + oneOf(NAMESPACES) + "}";
            String to = "{group: '', kind: Service" + (chance(40) ? ", name: s1" : "") + "}";
            api("ReferenceGrant", metadata("grant", name), "from: [" + from + "], to: [" + to + "]");
        }
    }

    private void doors() {
        for (int i = 0; i < between(1, 3); i++) {
            String name = "g" + i + "/" + oneOf(NAMESPACES);
            gateways.add(name);
            String open = "allowedListeners: {namespaces: {from: " + any("All", "Same", "None") + "}}, ";
            api("Gateway", metadata(name), "gatewayClassName: any, " + open + "listeners: " + listeners());
        }
        for (int i = 0; i < between(0, 2); i++) {
            String name = "set" + i + "/" + oneOf(NAMESPACES);
            sets.add(name);
            api(
                    "ListenerSet",
                    metadata(name) + created(),
                    "parentRef: {" + reference(oneOf(gateways)) + "}, listeners: " + listeners());
        }
    }

    private String listeners() {
        Set<String> doors = new LinkedHashSet<>(several(1, 4, this::door));
        List<String> listeners = new ArrayList<>();
        for (String door : doors) {
            String tls = TLS.entrySet().stream()
                    .filter(each -> door.contains("protocol: " + each.getKey() + ","))
                    .map(each -> ", tls: " + oneOf(each.getValue()))
                    .findFirst()
                    .orElse("");
            String kinds = chance(15) ? ", kinds: [{kind: " + oneOf(API_KINDS) + "}]" : "";
            String from = any(
                    "{from: All}",
                    "{from: All}",
                    "{from: All}",
                    "{from: Same}",
                    "{from: Selector, " + "selector: {matchLabels: {team: one}}}");
            listeners.add("{" + door + " name: l" + listeners.size() + tls + ", allowedRoutes: {namespaces: " + from
                    + kinds + "}}");
        }
        return listeners.toString();
    }

    private String door() {
        String host = chance(50) ? " hostname: " + oneOf(HOSTS) + "," : "";
        return any(
                "port: 80, protocol: HTTP," + host,
                "port: 80, protocol: HTTP," + host,
                "port: 80, protocol: HTTP," + host,
                "port: 8080, protocol: HTTP," + host,
                "port: 443, protocol: HTTPS," + host,
                "port: 443, protocol: HTTPS," + host,
                "port: 443, protocol: HTTPS," + host,
                "port: 8443, protocol: HTTPS," + host,
                chance(30) ? "port: " + any(443, 8443) + ", protocol: TLS," + host : "port: 80, protocol: HTTP,",
                chance(30)
                        ? "port: " + any(5432, 5432, 8080) + ", protocol: " + any("TCP", "UDP") + ","
                        : "port: 443, protocol: HTTPS,");
    }

    private void route(String name) {
        boolean grpc = chance(25);
        Set<String> parents = new LinkedHashSet<>(several(1, 2, this::parent));
        Set<String> hosts = new LinkedHashSet<>(several(0, 3, () -> oneOf(HOSTS)));
        List<String> refs = new ArrayList<>();
        for (String parent : parents) {
            String port = chance(10) ? ", port: 80" : "";
            refs.add("{" + parent + (chance(20) ? ", sectionName: l" + between(0, 2) : "") + port + "}");
        }
        String rules = several(1, 3, () -> rule(grpc)).toString();
        api(
                grpc ? "GRPCRoute" : "HTTPRoute",
                metadata(name, oneOf(NAMESPACES)) + created(),
                "parentRefs: " + refs + (hosts.isEmpty() ? "" : ", hostnames: " + hosts) + ", rules: " + rules);
    }

    private String parent() {
        boolean set = !sets.isEmpty() && chance(25);
        return set ? "kind: ListenerSet, " + reference(oneOf(sets)) : reference(oneOf(gateways));
    }

    private String rule(boolean grpc) {
        RandomRule rule = new RandomRule(this);
        return grpc ? rule.grpc() : rule.http();
    }

    /** A reference to a Service, mostly one that is there. */
    String service() {
        String namespace = chance(20) ? ", namespace: " + oneOf(NAMESPACES) : "";
        return "name: s" + between(0, SERVICES) + ", port: " + any(80, 8080, 8080, 80, 81) + namespace;
    }

    private String created() {
        return chance(50) ? ", creationTimestamp: '2026-01-0" + between(1, 4) + "T00:00:00Z'" : "";
    }

    private static String metadata(String name) {
        return reference(name);
    }

    private static String metadata(String name, String namespace) {
        return "name: " + name + ", namespace: " + namespace;
    }

    private static String reference(String name) {
        int slash = name.indexOf('/');
        return metadata(name.substring(0, slash), name.substring(slash + 1));
    }

    private void api(String kind, String metadata, String spec) {
        document("gateway.networking.k8s.io/v1", kind, metadata, spec);
    }

    private void document(String version, String kind, String metadata, String spec) {
        text.append("apiVersion: ").append(version).append("\nkind: ").append(kind);
        text.append("\nmetadata: {").append(metadata).append("}\nspec: {").append(spec);
        text.append("}\n---\n");
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    List<String> several(int least, int most, Supplier<String> source) {
        int count = between(least, most);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(source.get());
        }
        return made;
    }
}
