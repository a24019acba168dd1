package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HostRewrite;
import java.util.Optional;

/** What a host rewrite makes of the authority; nothing where there is nothing to put in its place. */
record PlainHostRewrite(CanonicalRequest request, PlainText texts) implements HostRewrite.Cases<Optional<String>> {

    @Override
    public Optional<String> keep(HostRewrite.Keep rewrite) {
        return Optional.empty();
    }

    @Override
    public Optional<String> literal(HostRewrite.Literal rewrite) {
        return Optional.of(rewrite.authority());
    }

    @Override
    public Optional<String> fromHeader(HostRewrite.FromHeader rewrite) {
        return texts.headers().stream()
                .filter(line -> line.is(rewrite.header()))
                .map(HeaderLine::value)
                .findFirst()
                .filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<String> fromPath(HostRewrite.FromPath rewrite) {
        return Optional.of(PlainRewrite.replaceAll(rewrite.pattern(), rewrite.substitution(), request.path()))
                .filter(made -> !made.isEmpty());
    }

    @Override
    public Optional<String> endpoint(HostRewrite.Endpoint rewrite) {
        return Optional.empty();
    }

    @Override
    public Optional<String> formatted(HostRewrite.Formatted rewrite) {
        return Optional.of(texts.oneLine(rewrite.format())).filter(made -> !made.isEmpty());
    }

    @Override
    public Optional<String> noted(HostRewrite.Noted rewrite) {
        return rewrite.rewrite().on(this);
    }
}
