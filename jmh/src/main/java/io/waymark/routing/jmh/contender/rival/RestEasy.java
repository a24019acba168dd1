package io.waymark.routing.jmh.contender.rival;

import static io.waymark.routing.jmh.workload.Feature.EXACT_PATH;
import static io.waymark.routing.jmh.workload.Feature.OVERLAP;
import static io.waymark.routing.jmh.workload.Feature.REGEX;
import static io.waymark.routing.jmh.workload.Feature.SEGMENT_PREFIX;
import static io.waymark.routing.jmh.workload.Feature.TEMPLATE;

import io.waymark.routing.jmh.workload.Feature;
import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import io.waymark.routing.jmh.workload.Table;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.core.ResourceMethodInvoker;
import org.jboss.resteasy.core.registry.RootNode;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.plugins.server.resourcefactory.SingletonResource;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.spi.metadata.ResourceBuilder;
import org.jboss.resteasy.spi.metadata.ResourceClass;

/** RESTEasy: the tree of paths of each host. A miss is an exception there. */
public final class RestEasy implements Lookup {

    /** What it can express. Regular expressions only within segments. */
    public static final Set<Feature> CAN = Set.of(EXACT_PATH, OVERLAP, REGEX, SEGMENT_PREFIX, TEMPLATE);

    private static final PathSyntax SYNTAX = new PathSyntax("/{rest: .*}", "{%s}", "{%s: %s}");

    private final Hosts<RootNode> hosts;

    /** Takes the routes in. */
    public RestEasy(Table table) {
        ResteasyProviderFactory providers = ResteasyProviderFactory.newInstance();
        hosts = Hosts.of(
                table,
                RootNode::new,
                (paths, target, name) ->
                        paths.addInvoker(SYNTAX.of(target.match().path()), new Named(name, providers)));
    }

    @Override
    public Object request(Probe probe) {
        URI base = URI.create("http://" + probe.authority() + "/");
        return new Call(probe.authority(), MockHttpRequest.create(probe.method(), base.resolve(probe.target()), base));
    }

    @Override
    public Object answer(Object request) {
        Call call = (Call) request;
        RootNode paths = hosts.at(call.host);
        try {
            return paths == null ? "" : paths.match(call.request, 0);
        } catch (NotFoundException none) {
            return "";
        }
    }

    @Override
    public String route(Object answer) {
        return answer instanceof Named invoker ? invoker.name : "";
    }

    private record Call(String host, HttpRequest request) {}

    /** A resource that is never called. */
    @Path("/")
    static final class Endpoint {

        /** Never called. */
        @GET
        public String get() {
            return "";
        }
    }

    /** A method of a resource, with the name of its route. */
    private static final class Named extends ResourceMethodInvoker {

        private static final ResourceClass ENDPOINT =
                new ResourceBuilder().getRootResourceFromAnnotations(Endpoint.class);

        private final String name;

        Named(String name, ResteasyProviderFactory providers) {
            super(
                    ENDPOINT.getResourceMethods()[0],
                    providers.getInjectorFactory(),
                    new SingletonResource(new Endpoint(), ENDPOINT),
                    providers);
            this.name = name;
        }
    }
}
