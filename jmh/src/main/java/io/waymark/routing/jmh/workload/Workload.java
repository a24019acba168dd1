package io.waymark.routing.jmh.workload;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The shapes that large tables have in life. */
public enum Workload {
    /** Exact paths on one host. */
    EXACT {
        @Override
        Target target(int index) {
            String path = "/catalogue/" + word(index) + "/items/item-" + index;
            return new Target(ONE_HOST, path(PathMatch.exact(path)), path, "", "");
        }
    },
    /** Prefixes by segments over 100 hosts; the paths of requests have some 40 characters. */
    PREFIX {
        @Override
        Target target(int index) {
            String prefix = "/" + word(index) + "/service-" + index;
            return new Target(host(index), path(PathMatch.segmentPrefix(prefix)), prefix, "/orders/lines/", "");
        }
    },
    /** Templates of a REST API on one host: two collections, each followed by an identifier. */
    REST {
        @Override
        Target target(int index) {
            String first = "/v1/" + word(index) + "-" + index / 20;
            String second = "/part-" + index % 20;
            PathMatch match = PathMatch.template(first + "/{t}" + second + "/{o}");
            return new Target(ONE_HOST, path(match), first + "/4711" + second, "/", "");
        }
    },
    /** One path, and tenants told apart by the value of a header. */
    TENANTS {
        @Override
        Target target(int index) {
            String path = "/v1/chat/completions";
            RequestMatch match = tenant(PathMatch.exact(path), "tenant-" + index);
            return new Target(ONE_HOST, match, path, "", "tenant-" + index);
        }
    },
    /** A gateway: of ten routes six are prefixes, two exact paths, one asks for a tenant, one is a regular expression; 100 hosts. */
    MIX {
        @Override
        Target target(int index) {
            String path = "/" + word(index) + "/service-" + index;
            String host = host(index / 10);
            return switch (index % 10) {
                case 6, 7 -> new Target(host, path(PathMatch.exact(path)), path, "", "");
                case 8 ->
                    new Target(
                            host,
                            tenant(PathMatch.segmentPrefix(path), "tenant-" + index),
                            path,
                            "/orders/",
                            "tenant-" + index);
                case 9 -> new Target(host, path(PathMatch.regex(path + "/[a-z]+/[0-9]+")), path, "/orders/", "");
                default -> new Target(host, path(PathMatch.segmentPrefix(path)), path, "/orders/lines/", "");
            };
        }
    };

    /** How many requests a table is asked. */
    public static final int REQUESTS = 1000;

    /** One request in so many is a miss. The misses go round, so that they are spread over the kinds of route. */
    private static final int ONE_IN = 10;

    private static final int HOSTS = 100;
    private static final long SEED = 20_261_125;
    private static final String ONE_HOST = "shop.example.com";
    private static final String GATEWAY = "gate";
    private static final int PORT = 80;
    private static final String[] WORDS = {
        "accounts", "baskets", "customers", "deliveries", "events", "invoices", "payments", "reviews", "stock", "users"
    };

    /**
     * A table of this shape.
     *
     * @param routeCount how many routes it has, 1 or more
     */
    public Table table(int routeCount) {
        RoutingConfig.Builder config =
                RoutingConfig.builder().gateway(GATEWAY, gateway -> gateway.listener(PORT, Protocol.HTTP));
        for (int i = 0; i < routeCount; i++) {
            Target target = target(i);
            config.route(
                    "r" + i,
                    route -> route.parent(GATEWAY)
                            .host(target.host())
                            .rule(rule -> rule.match(target.match()).forwardTo(Destination.backend("b"))));
        }
        return new Table(config.build(), probes(routeCount));
    }

    /** Spread evenly over the routes. */
    private List<Probe> probes(int routeCount) {
        List<Probe> probes = new ArrayList<>(REQUESTS);
        for (int i = 0; i < REQUESTS; i++) {
            int index = (int) ((long) i * routeCount / REQUESTS);
            Target target = target(index);
            boolean miss = (i + i / ONE_IN) % ONE_IN == 0;
            probes.add(miss ? target.miss(i) : target.hit("r" + index, i));
        }
        Collections.shuffle(probes, new Random(SEED));
        return probes;
    }

    /** The route of this number. */
    abstract Target target(int index);

    private static String word(int index) {
        return WORDS[index % WORDS.length];
    }

    private static String host(int index) {
        return "host-" + index % HOSTS + ".example.com";
    }

    private static RequestMatch path(PathMatch path) {
        return RequestMatch.builder().path(path).build();
    }

    private static RequestMatch tenant(PathMatch path, String tenant) {
        return RequestMatch.builder()
                .path(path)
                .header(Probe.TENANT_HEADER, tenant)
                .build();
    }
}
