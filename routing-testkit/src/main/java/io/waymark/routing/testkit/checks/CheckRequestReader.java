package io.waymark.routing.testkit.checks;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/** Reads the {@code request} of a check. */
final class CheckRequestReader {

    /** The attribute by which a router can ask for the body. */
    private static final String BODY = "body";

    private CheckRequestReader() {}

    static Optional<RoutingRequest> read(ObjectReader reader) {
        RoutingRequestBuilder builder = RoutingRequest.builder();
        reader.text("method").ifPresent(builder::method);
        Optional<RoutingRequestBuilder> located =
                reader.requiredText("url", 1, 65_536).flatMap(url -> reader.build("url", () -> builder.url(url)));
        reader.object("headers").ifPresent(headers -> headers(headers, builder));
        reader.text("source").ifPresent(builder::clientAddress);
        reader.text("sni").ifPresent(builder::sni);
        reader.text("target").ifPresent(builder::target);
        reader.text("authority").ifPresent(builder::authority);
        reader.object("attributes").ifPresent(attributes -> attributes(attributes, builder));
        reader.text("body").ifPresent(body -> builder.attribute(BODY, body));
        reader.done();
        return located.map(RoutingRequestBuilder::build);
    }

    private static void attributes(ObjectReader attributes, RoutingRequestBuilder builder) {
        for (String name : attributes.keys()) {
            attributes.text(name).ifPresent(value -> builder.attribute(name, value));
        }
        attributes.done();
    }

    private static void headers(ObjectReader headers, RoutingRequestBuilder builder) {
        for (String name : headers.keys()) {
            if (headers.isList(name)) {
                headers.texts(name, 0, 256).forEach(value -> builder.header(name, value));
            } else {
                headers.text(name).ifPresent(value -> header(builder, name, value));
            }
        }
    }

    /** A Host header stands for the authority, and leaves the port alone. */
    private static void header(RoutingRequestBuilder builder, String name, String value) {
        if (name.equalsIgnoreCase("host")) {
            builder.authority(value);
        }
        builder.header(name, value);
    }
}
