package io.waymark.routing.jmh.contender.rival;

import io.waymark.routing.jmh.workload.Target;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.ValueMatch;
import java.util.List;
import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;
import org.springframework.cloud.gateway.handler.AsyncPredicate;
import org.springframework.cloud.gateway.handler.predicate.HeaderRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.HostRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.MethodRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.PathRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.QueryRoutePredicateFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** Routes as predicates of Spring Cloud Gateway: host, path, method, headers, query, as its documentation writes them. */
final class GatewayPredicates {

    private final HostRoutePredicateFactory hosts = new HostRoutePredicateFactory();
    private final PathRoutePredicateFactory paths = new PathRoutePredicateFactory(new WebFluxProperties());
    private final MethodRoutePredicateFactory methods = new MethodRoutePredicateFactory();
    private final HeaderRoutePredicateFactory headers = new HeaderRoutePredicateFactory();
    private final QueryRoutePredicateFactory queries = new QueryRoutePredicateFactory();

    AsyncPredicate<ServerWebExchange> of(Target target) {
        String host = target.host() instanceof HostPattern.Wildcard wildcard
                ? "**" + wildcard.suffix()
                : target.host().literal();
        String path = PathPatterns.SYNTAX.of(target.match().path());
        AsyncPredicate<ServerWebExchange> all = hosts.applyAsync(
                        (HostRoutePredicateFactory.Config config) -> config.setPatterns(List.of(host)))
                .and(paths.applyAsync((PathRoutePredicateFactory.Config config) -> config.setPatterns(List.of(path))));
        for (String method : target.match().methods()) {
            all = all.and(methods.applyAsync(
                    (MethodRoutePredicateFactory.Config config) -> config.setMethods(HttpMethod.valueOf(method))));
        }
        for (FieldMatch field : target.match().fields()) {
            all = all.and(field(field.field(), ((ValueMatch.Exact) field.value()).text()));
        }
        return all;
    }

    private AsyncPredicate<ServerWebExchange> field(Field field, String value) {
        return field instanceof Field.Header header
                ? headers.applyAsync((HeaderRoutePredicateFactory.Config config) ->
                        config.setHeader(header.name()).setRegexp(value))
                : queries.applyAsync((QueryRoutePredicateFactory.Config config) ->
                        config.setParam(((Field.QueryParameter) field).name()).setRegexp(value));
    }
}
