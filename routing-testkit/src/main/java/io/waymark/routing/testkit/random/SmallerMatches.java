package io.waymark.routing.testkit.random;

import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Matches with one condition less, or a shorter one. */
final class SmallerMatches {

    private SmallerMatches() {}

    static Stream<RequestMatch> of(RequestMatch match) {
        return Smaller.all(
                () -> Smaller.unless(match, RequestMatch.ALL),
                () -> Smaller.lists(match.fields(), SmallerMatches::field)
                        .map(fields -> with(match, match.path(), fields)),
                () -> path(match.path()).map(path -> with(match, path, match.fields())),
                () -> plain(match));
    }

    private static RequestMatch with(RequestMatch from, PathMatch path, List<FieldMatch> fields) {
        return new RequestMatch(
                path,
                from.methods(),
                from.scheme(),
                from.port(),
                from.grpc(),
                from.clients(),
                fields,
                from.sample(),
                from.location());
    }

    /** The match with nothing but its path and fields, or with just one of its other conditions less. */
    private static Stream<RequestMatch> plain(RequestMatch match) {
        RequestMatch noMethods = facts(match, Set.of(), match.scheme(), match.port());
        RequestMatch noScheme = facts(match, match.methods(), Optional.empty(), match.port());
        RequestMatch noPort = facts(match, match.methods(), match.scheme(), OptionalInt.empty());
        RequestMatch noOthers = new RequestMatch(
                match.path(),
                match.methods(),
                match.scheme(),
                match.port(),
                false,
                List.of(),
                match.fields(),
                Fraction.ALL,
                match.location());
        return Stream.of(noMethods, noScheme, noPort, noOthers).filter(smaller -> !smaller.equals(match));
    }

    private static RequestMatch facts(
            RequestMatch from, Set<String> methods, Optional<String> scheme, OptionalInt port) {
        return new RequestMatch(
                from.path(),
                methods,
                scheme,
                port,
                from.grpc(),
                from.clients(),
                from.fields(),
                from.sample(),
                from.location());
    }

    private static Stream<PathMatch> path(PathMatch match) {
        return Smaller.all(
                () -> Smaller.unless(match, PathMatch.ANY),
                () -> match instanceof PathMatch.Exact exact ? shorter(exact.path(), PathMatch::exact) : Stream.empty(),
                () -> match instanceof PathMatch.TextPrefix prefix
                        ? shorter(prefix.text(), PathMatch::textPrefix)
                        : Stream.empty(),
                () -> match instanceof PathMatch.SegmentPrefix prefix
                        ? shorter(prefix.path(), PathMatch::segmentPrefix)
                        : Stream.empty());
    }

    private static Stream<FieldMatch> field(FieldMatch match) {
        return Smaller.all(
                () -> Smaller.unless(match.missing(), Missing.FAILS)
                        .map(missing -> new FieldMatch(match.field(), match.value(), match.inverted(), missing)),
                () -> Smaller.unless(match.inverted(), false)
                        .map(inverted -> new FieldMatch(match.field(), match.value(), inverted, match.missing())),
                () -> Smaller.unless(match.value(), ValueMatch.PRESENT)
                        .map(value -> new FieldMatch(match.field(), value, match.inverted(), match.missing())));
    }

    static Stream<HostPattern> host(HostPattern pattern) {
        return pattern instanceof HostPattern.Exact exact ? shorter(exact.host(), HostPattern::exact) : Stream.empty();
    }

    private static <T> Stream<T> shorter(String text, Function<String, T> source) {
        return Smaller.texts(text).flatMap(shorter -> Smaller.tried(() -> source.apply(shorter)));
    }
}
