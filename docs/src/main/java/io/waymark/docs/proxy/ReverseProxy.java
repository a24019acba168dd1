package io.waymark.docs.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.yaml.ConfigLoader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends each request where the router says. Safe for any number of threads. */
public final class ReverseProxy implements HttpHandler {

    private final Router router;
    private final UpstreamClient upstreams;

    /**
     * A handler for the server.
     *
     * @param router asked once for each request; a {@code LiveRouter} may be swapped at any time
     * @param executor reads the bodies of requests; without a bound, since a body that is slow to come holds a thread
     */
    public ReverseProxy(Router router, Executor executor) {
        this.router = router;
        this.upstreams = new UpstreamClient(executor);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        ExchangeRequest request = ExchangeRequest.of(exchange);
        Reply reply = router.resolve(request).on(new Answer(request, upstreams));
        reply.send(exchange);
    }

    /** A running server that serves every path; {@code stop} of the server ends it, the executor is the caller's. */
    public static HttpServer start(InetSocketAddress address, Router router, ExecutorService executor)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.setExecutor(executor);
        server.createContext("/", new ReverseProxy(router, executor));
        server.start();
        return server;
    }

    /** Serves a configuration: {@code ReverseProxy 8088 routes.yaml}. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Router router = RoutingEngine.compile(ConfigLoader.load(Path.of(arguments[1])), RouterOptions.DEFAULT);
        start(new InetSocketAddress(Integer.parseInt(arguments[0])), router, Executors.newCachedThreadPool());
    }
}
