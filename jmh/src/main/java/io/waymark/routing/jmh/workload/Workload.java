package io.waymark.routing.jmh.workload;

import java.util.List;
import java.util.function.IntFunction;

/** The shapes that large tables have in life. */
public enum Workload {
    /** Exact paths on one host. */
    EXACT(Dialect.GATEWAY_API, Paths::exact, 10, 100, 1000, 10_000, 100_000),
    /** Prefixes by segments over 100 hosts; the paths of requests have some 40 characters. */
    PREFIX(Dialect.GATEWAY_API, Paths::prefix, 10, 100, 1000, 10_000, 100_000),
    /** Templates on one host: two collections, each followed by an identifier. */
    REST(Dialect.ENVOY, Paths::template, 10, 100, 1000, 10_000, 100_000),
    /** The paths of a public REST API, and variants of them. */
    PUBLIC_API(Dialect.ENVOY, PublicApi::target, 250, 10_000, 100_000) {
        @Override
        boolean overlaps() {
            return true;
        }
    },
    /** One path, and tenants told apart by the value of a header. */
    TENANTS(Dialect.GATEWAY_API, Conditions::header, 10, 100, 1000, 10_000, 100_000),
    /** One path, and the values of two headers. */
    TWO_HEADERS(Dialect.GATEWAY_API, Conditions::twoHeaders, 1000, 100_000),
    /** One path, and the value of a query parameter. */
    QUERY(Dialect.GATEWAY_API, Conditions::query, 1000, 100_000),
    /** One path, the method, and the value of a header. */
    METHOD_AND_HEADER(Dialect.GATEWAY_API, Conditions::methodAndHeader, 1000, 100_000),
    /** A gateway: of ten routes six are prefixes, two exact paths, one asks for a tenant, one is a regular expression; 100 hosts. */
    MIX(Dialect.GATEWAY_API, Mixes::gateway, 100, 1000, 10_000),
    /** Regular expressions on one host, alike in their beginnings. */
    REGEX(Dialect.GATEWAY_API, Paths::regex, 10, 100, 1000),
    /** An Envoy list in which the first match wins: exact paths, expressions, tenants and prefixes, interleaved. */
    ENVOY_LIST(Dialect.ENVOY, Mixes::envoy, 100, 1000, 10_000) {
        @Override
        boolean overlaps() {
            return true;
        }
    },
    /** A host for each route; of eleven one is a wildcard. */
    HOSTS(Dialect.GATEWAY_API, Paths::hosts, 110, 11_000, 110_000),
    /** Prefixes over 10,000 hosts. */
    MANY_HOSTS(Dialect.GATEWAY_API, Paths::prefixOfManyHosts, 10_000, 1_000_000);

    /** How many requests a table is asked. */
    public static final int REQUESTS = 1000;

    private final Dialect dialect;

    /** Without state: a method of this package. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final IntFunction<Target> targets;

    /** Cannot be changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> sizes;

    Workload(Dialect dialect, IntFunction<Target> targets, Integer... sizes) {
        this.dialect = dialect;
        this.targets = targets;
        this.sizes = List.of(sizes);
    }

    /** The numbers of routes with which it is measured, smallest first. */
    public List<Integer> sizes() {
        return sizes;
    }

    /**
     * A table of this shape.
     *
     * @param routes how many routes it has, 1 or more
     */
    public Table table(int routes) {
        return Table.of(dialect, targets, overlaps(), routes);
    }

    /** Whether several routes would take one request. */
    boolean overlaps() {
        return false;
    }
}
