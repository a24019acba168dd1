package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;

/** Tables that look at host and path alone. Each method gives the route of a number, from 0. */
final class Paths {

    /** The host of tables with one host. */
    static final String HOST = "shop.example.com";

    private static final int HOSTS = 100;
    private static final int MANY_HOSTS = 10_000;

    /** Of so many hosts one is a wildcard. */
    private static final int HOSTS_FOR_A_WILDCARD = 11;

    private static final String[] WORDS = {
        "accounts", "baskets", "customers", "deliveries", "events", "invoices", "payments", "reviews", "stock", "users"
    };

    private Paths() {}

    static Target exact(int index) {
        String path = "/catalogue/" + word(index) + "/items/item-" + index;
        return Target.of(PathMatch.exact(path), Ask.of(HOST, path));
    }

    /** The paths of requests have some 40 characters. */
    static Target prefix(int index) {
        return prefix(index, HOSTS);
    }

    static Target prefixOfManyHosts(int index) {
        return prefix(index, MANY_HOSTS);
    }

    private static Target prefix(int index, int hosts) {
        String prefix = service(index);
        return Target.of(PathMatch.segmentPrefix(prefix), Ask.of(host(index, hosts), prefix, "/orders/lines/"));
    }

    /** Two collections, each followed by an identifier. */
    static Target template(int index) {
        String first = "/v1/" + word(index) + "-" + index / 20;
        String second = "/part-" + index % 20;
        return Target.of(
                PathMatch.template(first + "/{t}" + second + "/{o}"), Ask.of(HOST, first + "/4711" + second, "/"));
    }

    /** What tells the expressions apart stands behind a variable part. */
    static Target regex(int index) {
        String end = "/item-" + index;
        return Target.of(
                PathMatch.regex("/[a-z]+/v[0-9]+" + end + "/[a-z0-9]*"),
                Ask.of(HOST, "/" + word(index) + "/v2" + end, "/"));
    }

    static Target hosts(int index) {
        Ask ask = Ask.of("host-" + index + ".example.com", "/orders", "/");
        if (index % HOSTS_FOR_A_WILDCARD != HOSTS_FOR_A_WILDCARD - 1) {
            return Target.of(PathMatch.segmentPrefix("/orders"), ask);
        }
        String zone = ".zone-" + index + ".example.com";
        RequestMatch match = RequestMatch.builder().pathPrefix("/orders").build();
        return new Target(HostPattern.parse("*" + zone), match, Ask.of("tenant-7" + zone, "/orders", "/"));
    }

    static String service(int index) {
        return "/" + word(index) + "/service-" + index;
    }

    static String host(int index) {
        return host(index, HOSTS);
    }

    private static String host(int index, int hosts) {
        return "host-" + index % hosts + ".example.com";
    }

    private static String word(int index) {
        return WORDS[index % WORDS.length];
    }
}
