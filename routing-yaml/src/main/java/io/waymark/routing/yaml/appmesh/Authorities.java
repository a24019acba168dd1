package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;

/** Names that become the host sent upstream. */
final class Authorities {

    private Authorities() {}

    /** The name, unless no request could carry it as its host; then the problem is noted. */
    static Optional<String> checked(ObjectReader holder, String field, String name) {
        return holder.build(field, () -> new HostRewrite.Literal(name)).map(HostRewrite.Literal::authority);
    }
}
