package io.waymark.routing.yaml.envoy;

import java.util.List;

/** Checks {@code hash_policy}, which picks an endpoint within a cluster and is carried through. */
final class HashPolicyReader {

    private static final String[] KINDS = {
        "header", "cookie", "connection_properties", "query_parameter", "filter_state"
    };

    private HashPolicyReader() {}

    static void check(ProtoReader action) {
        action.objects("hash_policy").forEach(HashPolicyReader::policy);
    }

    private static void policy(ProtoReader policy) {
        policy.exactlyOne(KINDS);
        policy.optionalBool("terminal");
        policy.object("header").ifPresent(header -> {
            header.requiredText("header_name");
            header.object("regex_rewrite").ifPresent(PathRewriteReader::substitution);
            header.done();
        });
        policy.object("cookie").ifPresent(HashPolicyReader::cookie);
        policy.object("connection_properties").ifPresent(connection -> {
            connection.optionalBool("source_ip");
            connection.done();
        });
        policy.object("query_parameter").ifPresent(parameter -> named(parameter, "name"));
        policy.object("filter_state").ifPresent(state -> named(state, "key"));
        policy.done();
    }

    private static void cookie(ProtoReader cookie) {
        cookie.requiredText("name");
        cookie.duration("ttl");
        cookie.text("path");
        List<ProtoReader> attributes = cookie.objects("attributes");
        attributes.forEach(attribute -> {
            attribute.requiredText("name");
            attribute.text("value");
            attribute.done();
        });
        cookie.done();
    }

    private static void named(ProtoReader reader, String key) {
        reader.requiredText(key);
        reader.done();
    }
}
