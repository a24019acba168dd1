package io.waymark.docs.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loads, validates and compiles 5 000 HTTPRoutes over 1 000 hostnames, and prints processor time and memory. */
class GatewayApiScaleTest {

    /** Time of the processor, so that a busy machine does not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int HOSTS = 1_000;
    private static final int ROUTES_OF_A_HOST = 5;

    private static final String GATEWAY = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: g, namespace: edge}
            spec:
              gatewayClassName: any
              listeners: [{name: http, port: 80, protocol: HTTP}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: s, namespace: edge}
            spec: {ports: [{port: 8080}]}
            """;

    private static final String ROUTE = """
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: r-%1$d-%2$d, namespace: edge}
            spec:
              parentRefs: [{name: g}]
              hostnames: [h%1$d.example.com]
              rules:
                - matches:
                    - path: {type: PathPrefix, value: /part-%2$d}
                      headers: [{name: version, value: two}]
                  backendRefs: [{name: s, port: 8080, weight: 9}]
                - matches:
                    - path: {type: PathPrefix, value: /part-%2$d}
                  backendRefs: [{name: s, port: 8080}]
            """;

    @Test
    @Timeout(300)
    void fiveThousandRoutesOverAThousandHostsLoadAndCompile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("routes.yaml"), routes());
        long start = CLOCK.getCurrentThreadCpuTime();
        LoadResult loaded = ConfigLoader.STRICT.read(List.of(file));
        long read = CLOCK.getCurrentThreadCpuTime();
        Router router = RoutingEngine.compile(loaded.orThrow(), RouterOptions.DEFAULT);
        long compiled = CLOCK.getCurrentThreadCpuTime();
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                "%d routes over %d hosts: loaded in %d ms, compiled in %d ms, %d MB in use with the router%n",
                HOSTS * ROUTES_OF_A_HOST,
                HOSTS,
                Duration.ofNanos(read - start).toMillis(),
                Duration.ofNanos(compiled - read).toMillis(),
                (memory.totalMemory() - memory.freeMemory()) >> 20);
        Resolution resolution = router.resolve(RoutingRequest.get("http://h999.example.com/part-4/x"));
        assertThat(loaded.problems()).isEmpty();
        assertThat(resolution.hops()).singleElement().satisfies(hop -> {
            assertThat(hop.route()).hasToString("edge/r-999-4");
            assertThat(hop.ruleIndex()).isOne();
        });
    }

    private static String routes() {
        StringBuilder text = new StringBuilder(GATEWAY);
        for (int host = 0; host < HOSTS; host++) {
            for (int route = 0; route < ROUTES_OF_A_HOST; route++) {
                text.append(ROUTE.formatted(host, route));
            }
        }
        return text.toString();
    }
}
