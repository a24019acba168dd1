package io.waymark.routing.match;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Conditions on a request, all of which must hold. An absent condition holds for every request.
 *
 * @param path how the path is compared
 * @param methods the methods taken, with their case; empty means every method
 * @param scheme the scheme of the request, lower case
 * @param port the port of the listener that took the request, 1 to 65535
 * @param grpc whether only gRPC requests are taken: content type {@code application/grpc}, alone or followed by {@code +}
 * @param clients where the client's address lies, any of these; empty means every client
 * @param fields conditions on headers, query parameters, cookies and attributes, all of which must hold
 * @param sample the share of requests taken
 * @param location where it was written
 */
public record RequestMatch(
        PathMatch path,
        Set<String> methods,
        Optional<String> scheme,
        OptionalInt port,
        boolean grpc,
        List<AddressRange> clients,
        List<FieldMatch> fields,
        Fraction sample,
        SourceLocation location) {

    /** Every request. */
    public static final RequestMatch ALL = builder().build();

    /** Copies the collections, keeping their order; refuses methods that are no tokens and ports out of range. */
    public RequestMatch {
        methods.forEach(method -> Require.token("methods", method));
        methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
        scheme = scheme.map(Ascii::lower);
        scheme.ifPresent(value -> Require.token("scheme", value));
        port.ifPresent(value -> Require.port("port", value));
        clients = List.copyOf(clients);
        fields = List.copyOf(fields);
    }

    /** A match without any condition, to add to. */
    public static Builder builder() {
        return new Builder();
    }

    /** Adds conditions to a match. Not for use by several threads. */
    public static final class Builder {

        private PathMatch path = PathMatch.ANY;
        private final Set<String> methods = new LinkedHashSet<>();
        private Optional<String> scheme = Optional.empty();
        private OptionalInt port = OptionalInt.empty();
        private boolean grpc;
        private final List<AddressRange> clients = new ArrayList<>();
        private final List<FieldMatch> fields = new ArrayList<>();
        private Fraction sample = Fraction.ALL;
        private SourceLocation location = SourceLocation.NONE;

        private Builder() {}

        /** How the path is compared. */
        public Builder path(PathMatch match) {
            path = match;
            return this;
        }

        /** The whole path. */
        public Builder path(String exact) {
            return path(PathMatch.exact(exact));
        }

        /** Leading characters of the path, as in App Mesh and Envoy. */
        public Builder prefix(String text) {
            return path(PathMatch.textPrefix(text));
        }

        /** Leading segments of the path, as in the Gateway API. */
        public Builder pathPrefix(String segments) {
            return path(PathMatch.segmentPrefix(segments));
        }

        /** Adds a method that is taken. */
        public Builder method(String method) {
            methods.add(method);
            return this;
        }

        /** Only this scheme. */
        public Builder scheme(String only) {
            scheme = Optional.of(only);
            return this;
        }

        /** Only listeners on this port. */
        public Builder port(int only) {
            port = OptionalInt.of(only);
            return this;
        }

        /** Only gRPC requests. */
        public Builder grpc() {
            grpc = true;
            return this;
        }

        /** Adds a range of addresses from which clients are taken. */
        public Builder client(String cidr) {
            clients.add(AddressRange.parse(cidr));
            return this;
        }

        /** Adds a condition on a header. */
        public Builder header(String name, ValueMatch value) {
            return field(FieldMatch.of(Field.header(name), value));
        }

        /** Adds a condition on a header: its whole value. */
        public Builder header(String name, String exact) {
            return header(name, ValueMatch.exact(exact));
        }

        /** Adds a condition on a query parameter. */
        public Builder query(String name, ValueMatch value) {
            return field(FieldMatch.of(Field.query(name), value));
        }

        /** Adds a condition on a query parameter: its whole value. */
        public Builder query(String name, String exact) {
            return query(name, ValueMatch.exact(exact));
        }

        /** Adds a condition on a cookie. */
        public Builder cookie(String name, ValueMatch value) {
            return field(FieldMatch.of(Field.cookie(name), value));
        }

        /** Adds a condition on a fact known to the embedder. */
        public Builder attribute(String name, ValueMatch value) {
            return field(FieldMatch.of(Field.attribute(name), value));
        }

        /** Adds a condition on any field. */
        public Builder field(FieldMatch match) {
            fields.add(match);
            return this;
        }

        /** Only this share of the requests. */
        public Builder sample(Fraction share) {
            sample = share;
            return this;
        }

        /** Where it was written. */
        public Builder at(SourceLocation place) {
            location = place;
            return this;
        }

        /** The match. */
        public RequestMatch build() {
            return new RequestMatch(path, methods, scheme, port, grpc, clients, fields, sample, location);
        }
    }
}
