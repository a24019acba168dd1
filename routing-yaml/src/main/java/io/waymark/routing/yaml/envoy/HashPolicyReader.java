package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.StickySplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code hash_policy}, which picks an endpoint within a cluster, and a cluster of a split where that says so. */
final class HashPolicyReader {

    private static final String[] KINDS = {
        "header", "cookie", "connection_properties", "query_parameter", "filter_state"
    };

    private HashPolicyReader() {}

    /** What the hash is made of, in order. */
    static List<StickySplit.Key.Combined.Part> read(ProtoReader action) {
        List<StickySplit.Key.Combined.Part> parts = new ArrayList<>();
        action.objects("hash_policy").forEach(policy -> policy(policy).ifPresent(parts::add));
        return parts;
    }

    private static Optional<StickySplit.Key.Combined.Part> policy(ProtoReader policy) {
        Optional<String> kind = policy.exactlyOne(KINDS);
        boolean last = policy.bool("terminal");
        Optional<StickySplit.Key.Combined.Part> part =
                kind.flatMap(each -> policy.object(each).flatMap(key -> switch (each) {
                    case "header" -> header(key, last);
                    case "cookie" -> cookie(key).map(plain(last));
                    case "connection_properties" -> connection(key).map(plain(last));
                    case "query_parameter" ->
                        named(key, "name", StickySplit.Key.QueryParameter::new).map(plain(last));
                    default ->
                        named(key, "key", name -> new StickySplit.Key.Attribute("filter_state:" + name))
                                .map(plain(last));
                }));
        policy.done();
        return part;
    }

    private static Function<StickySplit.Key, StickySplit.Key.Combined.Part> plain(boolean last) {
        return key -> new StickySplit.Key.Combined.Part(key, Optional.empty(), last);
    }

    private static Optional<StickySplit.Key.Combined.Part> header(ProtoReader header, boolean last) {
        Optional<StickySplit.Key> key = header.requiredText("header_name")
                .flatMap(name -> header.build("header_name", () -> new StickySplit.Key.Header(name)));
        Optional<StickySplit.Key.Combined.Replacement> replacement = header.object("regex_rewrite")
                .flatMap(PathRewriteReader::substitution)
                .map(each -> new StickySplit.Key.Combined.Replacement(each.pattern(), each.text()));
        header.done();
        return key.map(each -> new StickySplit.Key.Combined.Part(each, replacement, last));
    }

    private static Optional<StickySplit.Key> connection(ProtoReader connection) {
        boolean source = connection.bool("source_ip");
        connection.done();
        return source ? Optional.of(new StickySplit.Key.ClientAddress()) : Optional.empty();
    }

    private static Optional<StickySplit.Key> cookie(ProtoReader cookie) {
        Optional<StickySplit.Key> key = cookie.requiredText("name").map(StickySplit.Key.Cookie::new);
        cookie.duration("ttl");
        cookie.text("path");
        cookie.objects("attributes").forEach(attribute -> {
            attribute.requiredText("name");
            attribute.text("value");
            attribute.done();
        });
        cookie.done();
        return key;
    }

    private static Optional<StickySplit.Key> named(
            ProtoReader reader, String field, Function<String, StickySplit.Key> maker) {
        Optional<StickySplit.Key> key = reader.requiredText(field).map(maker);
        reader.done();
        return key;
    }
}
