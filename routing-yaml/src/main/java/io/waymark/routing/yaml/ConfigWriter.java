package io.waymark.routing.yaml;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.yaml.appmesh.write.AppMeshWriter;
import io.waymark.routing.yaml.envoy.write.EnvoyWriter;
import io.waymark.routing.yaml.gatewayapi.write.GatewayApiWriter;
import io.waymark.routing.yaml.problem.Problems;
import java.util.Optional;
import java.util.Set;

/**
 * Writes configurations as YAML, each dialect in its own words. What is written loads as an equal configuration; what a dialect cannot
 * say is refused, with every reason at once, and never left out. Comments, and places in files, are not kept.
 */
public final class ConfigWriter {

    private ConfigWriter() {}

    /** Writes App Mesh for {@link ConfigLoader#STRICT}: routes without a hostname do not serve hosts that other routes name. */
    public static WriteResult appMesh(RoutingConfig config) {
        return appMesh(config, ConfigLoader.STRICT.hostScope());
    }

    /**
     * Writes App Mesh: objects of {@code appmesh.k8s.aws/v1beta2} with default values left out, in the order of the configuration,
     * each service followed by its router.
     *
     * <p>Gateways that rank by {@link io.waymark.routing.config.Precedence#LENGTH_THEN_ORDER}, and their routes, are written as the
     * simplified pair of {@code v1beta1} from which alone they come.
     *
     * <p>Gateways choose their routes by selectors: with a label where there are several. Conditions of one match that are not in App
     * Mesh's order (headers, then query parameters) and the events of a retry policy (HTTP, TCP, gRPC) come back in that order, which
     * means the same. A backend without a namespace is named by an ARN whose region, account and mesh are left open.
     *
     * @param hostScope what the text will be loaded with: no App Mesh object can say it ({@link ConfigLoader#hostScope()})
     */
    public static WriteResult appMesh(RoutingConfig config, RoutingSemantics.HostScope hostScope) {
        Problems problems = new Problems();
        String text = new AppMeshWriter(config, hostScope, problems).text();
        return new WriteResult(problems.hasErrors() ? Optional.empty() : Optional.of(text), problems.sorted());
    }

    /** Writes the Gateway API for {@link ConfigLoader#STRICT}, which knows no filters of others. */
    public static WriteResult gatewayApi(RoutingConfig config) {
        return gatewayApi(config, ConfigLoader.STRICT.knownFilters());
    }

    /**
     * Writes the Gateway API: Gateways with their ListenerSets, HTTPRoutes and GRPCRoutes, the ReferenceGrants that they need, and Services.
     * References that lead nowhere are written so that they lead nowhere again. Listeners take routes of every namespace, and the routes
     * name their listeners. Certificates are left out: an option stands in their place. As a last check the text is loaded: what does not
     * come back equal is refused.
     *
     * @param knownFilters what the text will be loaded with ({@link ConfigLoader#knownFilters()})
     */
    public static WriteResult gatewayApi(RoutingConfig config, Set<String> knownFilters) {
        Problems problems = new Problems();
        String text = new GatewayApiWriter(config, problems).text();
        return checked(config, text, ConfigLoader.STRICT.withKnownFilters(knownFilters), problems);
    }

    /**
     * Writes Envoy: a RouteConfiguration for each gateway, with default values left out. Header changes stand as near to their route as they
     * can. The matcher of a virtual host is written as a list. As a last check the text is loaded: what does not come back equal is refused.
     */
    public static WriteResult envoy(RoutingConfig config) {
        Problems problems = new Problems();
        return checked(config, new EnvoyWriter(config, problems).text(), ConfigLoader.STRICT, problems);
    }

    private static WriteResult checked(RoutingConfig config, String text, ConfigLoader loader, Problems problems) {
        if (!problems.hasErrors()) {
            WrittenCheck.check(config, text, loader, problems);
        }
        return new WriteResult(problems.hasErrors() ? Optional.empty() : Optional.of(text), problems.sorted());
    }
}
