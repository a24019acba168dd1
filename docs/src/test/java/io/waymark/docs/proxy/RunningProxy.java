package io.waymark.docs.proxy;

import com.sun.net.httpserver.HttpServer;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reverse proxy on a free port. */
final class RunningProxy implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();

    RunningProxy(Router router) throws IOException {
        server = ReverseProxy.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), router, executor);
    }

    static RunningProxy of(RoutingConfig config) throws IOException {
        return of(config, RouterOptions.DEFAULT);
    }

    static RunningProxy of(RoutingConfig config, RouterOptions options) throws IOException {
        return new RunningProxy(RoutingEngine.compile(config, options));
    }

    int port() {
        return server.getAddress().getPort();
    }

    WireClient connect() throws IOException {
        return new WireClient(port());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
