package io.waymark.routing.jmh.contender.rival;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.linecorp.armeria.common.RequestTarget;
import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.Routed;
import com.linecorp.armeria.server.RoutingContext;
import com.linecorp.armeria.server.RoutingStatus;
import com.linecorp.armeria.server.ServerConfig;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.VirtualHost;
import io.waymark.routing.jmh.workload.Probe;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Armeria's routers look at. Equal where its own contexts are, because its routers keep answers by them. */
final class ArmeriaRequest implements RoutingContext {

    /** What a server that was never started listens on. */
    private static final int ANY_PORT = 0;

    private final ServerConfig config;
    private final String hostname;
    private final HttpMethod method;
    private final RequestTarget target;
    private final QueryParams params;
    private final RequestHeaders headers;

    ArmeriaRequest(Probe probe, ServerConfig config) {
        this.config = config;
        this.hostname = probe.authority();
        this.method = HttpMethod.valueOf(probe.method());
        this.target = Objects.requireNonNull(RequestTarget.forServer(probe.target()));
        this.params = QueryParams.fromQueryString(probe.query());
        RequestHeadersBuilder lines = RequestHeaders.builder(method, probe.target());
        for (int i = 0; i < probe.headerCount(); i++) {
            lines.add(probe.headerName(i), probe.headerValue(i));
        }
        this.headers = lines.build();
    }

    @Override
    public VirtualHost virtualHost() {
        return config.findVirtualHost(hostname, ANY_PORT);
    }

    @Override
    public String hostname() {
        return hostname;
    }

    @Override
    public HttpMethod method() {
        return method;
    }

    @Override
    public RequestTarget requestTarget() {
        return target;
    }

    @Override
    public QueryParams params() {
        return params;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public List<MediaType> acceptTypes() {
        return List.of();
    }

    @Override
    public RequestHeaders headers() {
        return headers;
    }

    @Override
    public RoutingStatus status() {
        return RoutingStatus.OK;
    }

    @Override
    public SessionProtocol sessionProtocol() {
        return SessionProtocol.H1C;
    }

    @Override
    public void deferStatusException(HttpStatusException cause) {
        // Which status a miss would have is not asked.
    }

    @Override
    public @Nullable HttpStatusException deferredStatusException() {
        return null;
    }

    @Override
    @SuppressWarnings("deprecation") // Has to be there.
    public boolean isCorsPreflight() {
        return false;
    }

    @Override
    public boolean hasResult() {
        return false;
    }

    @Override
    public void setResult(Routed<ServiceConfig> result) {
        // The answer is what the search returns.
    }

    @Override
    public @Nullable Routed<ServiceConfig> result() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArmeriaRequest that
                && hostname.equals(that.hostname)
                && method.equals(that.method)
                && target.path().equals(that.target.path())
                && Objects.equals(target.query(), that.target.query())
                && headers.equals(that.headers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hostname, method, target.path(), target.query());
    }
}
