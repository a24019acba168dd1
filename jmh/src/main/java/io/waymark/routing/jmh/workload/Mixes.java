package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.PathMatch;

/** Tables with routes of several kinds. Each method gives the route of a number, from 0. */
final class Mixes {

    private static final int TEN = 10;

    /** How many routes of an Envoy list look at the same paths. */
    private static final int GROUP = 5;

    private Mixes() {}

    /** Of ten routes six are prefixes, two exact paths, one asks for a tenant, one is a regular expression; 100 hosts. */
    static Target gateway(int index) {
        String path = Paths.service(index);
        String host = Paths.host(index / TEN);
        return switch (index % TEN) {
            case 6, 7 -> Target.of(PathMatch.exact(path), Ask.of(host, path));
            case 8 -> tenant(PathMatch.segmentPrefix(path), Ask.of(host, path, "/orders/"), index);
            case 9 -> Target.of(PathMatch.regex(path + "/[a-z]+/[0-9]+"), Ask.of(host, path, "/orders/"));
            default -> Target.of(PathMatch.segmentPrefix(path), Ask.of(host, path, "/orders/lines/"));
        };
    }

    /** Of five routes each takes requests that later ones would take too: an exact path, an expression, a tenant, two prefixes. */
    static Target envoy(int index) {
        String path = Paths.service(index / GROUP);
        String orders = path + "/orders";
        String near = path + "x/orders/#";
        return switch (index % GROUP) {
            case 0 -> Target.of(PathMatch.exact(orders), ask(orders, near));
            case 1 -> Target.of(PathMatch.regex(orders + "/[0-9]+"), ask(orders + "/#", near));
            case 2 -> tenant(PathMatch.textPrefix(orders), ask(orders + "/lines/#", near), index);
            case 3 -> Target.of(PathMatch.textPrefix(orders), ask(orders + "/lines/#", near));
            default -> Target.of(PathMatch.textPrefix(path + "/"), ask(path + "/carts/#", near));
        };
    }

    private static Ask ask(String path, String near) {
        return Ask.of(Paths.HOST, path).near(near);
    }

    private static Target tenant(PathMatch path, Ask ask, int index) {
        String tenant = Conditions.tenant(index);
        return Target.of(
                path,
                ask.header(Conditions.TENANT, tenant).near(ask.near()),
                match -> match.header(Conditions.TENANT, tenant));
    }
}
