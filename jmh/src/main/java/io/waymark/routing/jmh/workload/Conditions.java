package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.PathMatch;

/** Tables of one path, told apart by what else a request has. Each method gives the route of a number, from 0. */
final class Conditions {

    /** The header that tells tenants apart. */
    static final String TENANT = "x-tenant";

    private static final String MODEL = "x-model";
    private static final int MODELS = 10;
    private static final String[] METHODS = {"POST", "GET", "PUT", "DELETE"};
    private static final PathMatch PATH = PathMatch.exact("/v1/chat/completions");
    private static final Ask ASK = Ask.of(Paths.HOST, "/v1/chat/completions");

    private Conditions() {}

    static Target header(int index) {
        String tenant = tenant(index);
        return Target.of(PATH, ASK.header(TENANT, tenant), match -> match.header(TENANT, tenant));
    }

    static Target twoHeaders(int index) {
        String model = "model-" + index % MODELS;
        String tenant = tenant(index / MODELS);
        return Target.of(
                PATH,
                ASK.header(MODEL, model).header(TENANT, tenant),
                match -> match.header(MODEL, model).header(TENANT, tenant));
    }

    static Target query(int index) {
        String tenant = tenant(index);
        return Target.of(PATH, ASK.query("tenant=" + tenant), match -> match.query("tenant", tenant));
    }

    static Target methodAndHeader(int index) {
        String method = METHODS[index % METHODS.length];
        String tenant = tenant(index / METHODS.length);
        return Target.of(
                PATH,
                ASK.method(method).header(TENANT, tenant),
                match -> match.method(method).header(TENANT, tenant));
    }

    static String tenant(int index) {
        return "tenant-" + index;
    }
}
