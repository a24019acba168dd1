package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import java.util.List;

/** What a host rewrite makes of the authority. */
record PlainHostRewrite(CanonicalRequest request, List<HeaderChange> changes) implements HostRewrite.Cases<String> {

    @Override
    public String keep(HostRewrite.Keep rewrite) {
        return request.authority();
    }

    @Override
    public String literal(HostRewrite.Literal rewrite) {
        return rewrite.authority();
    }

    @Override
    public String fromHeader(HostRewrite.FromHeader rewrite) {
        return HeaderChanges.apply(request.headers(), changes).stream()
                .filter(line -> line.is(rewrite.header()))
                .map(HeaderLine::value)
                .findFirst()
                .filter(value -> !value.isEmpty())
                .orElse(request.authority());
    }

    @Override
    public String fromPath(HostRewrite.FromPath rewrite) {
        return PlainRewrite.replaceAll(rewrite.pattern(), rewrite.substitution(), request.path());
    }

    @Override
    public String endpoint(HostRewrite.Endpoint rewrite) {
        return request.authority();
    }
}
