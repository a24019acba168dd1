package io.waymark.routing.jmh;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.yaml.ConfigLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do answers cost and allocate that are not plain forwards: no match, a redirect with its location, a forward with its rewritten target?
 *
 * <p>One operation is one request, always the same, and the text that is asked of its answer: the target, the location, or nothing.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar AnswersBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnswersBenchmark {

    private static final String ROUTES = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: gate}
            spec:
              gatewayClassName: waymark
              listeners: [{name: http, port: 80, protocol: HTTP}]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: answers}
            spec:
              parentRefs: [{name: gate}]
              hostnames: [shop.example.com]
              rules:
              - matches: [{path: {type: PathPrefix, value: /plain}}]
                backendRefs: [{name: backend, port: 8080}]
              - matches: [{path: {type: PathPrefix, value: /moved}}]
                filters:
                - type: RequestRedirect
                  requestRedirect: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /new}, statusCode: 301}
              - matches: [{path: {type: PathPrefix, value: /rewritten}}]
                filters:
                - type: URLRewrite
                  urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /inside}}
                backendRefs: [{name: backend, port: 8080}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: backend}
            spec: {ports: [{port: 8080}]}
            """;

    /** Which answer. */
    @Param
    public Answer answer = Answer.PLAIN;

    private final Router router =
            RoutingEngine.compile(ConfigLoader.loadText("answers.yaml", ROUTES), RouterOptions.DEFAULT);
    private RoutingRequest request = Answer.PLAIN.request();

    /** Makes the request, and checks its answer. */
    @Setup
    public void prepare() {
        request = answer.request();
        String text = resolve();
        if (!text.equals(answer.text)) {
            throw new IllegalStateException(answer + " is answered with '" + text + "'");
        }
    }

    /** Answers the request. */
    @Benchmark
    public String resolve() {
        Resolution resolution = router.resolve(request);
        if (resolution instanceof Resolution.Forward forward) {
            return forward.target(request);
        }
        return resolution instanceof Resolution.Redirect redirect ? redirect.location(request) : "";
    }

    /** What is asked for, and the text of its answer. */
    public enum Answer {
        /** A forward as the request came. */
        PLAIN("/plain/orders/42", "/plain/orders/42"),
        /** No route. */
        NO_MATCH("/nothing/orders/42", ""),
        /** A redirect. */
        REDIRECT("/moved/orders/42", "http://shop.example.com/new/orders/42"),
        /** A forward to another path. */
        REWRITE("/rewritten/orders/42", "/inside/orders/42");

        private final String path;
        private final String text;

        Answer(String path, String text) {
            this.path = path;
            this.text = text;
        }

        private RoutingRequest request() {
            return RoutingRequest.builder()
                    .url("http://shop.example.com" + path)
                    .port(80)
                    .build();
        }
    }
}
