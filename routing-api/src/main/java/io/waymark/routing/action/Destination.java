package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.ObjectName;
import java.util.OptionalInt;

/** Where a share of the requests of a rule goes. */
public sealed interface Destination {

    /**
     * A backend: a node, a Kubernetes service, a cluster. What is known of it may stand in the configuration under this name; if
     * nothing does, the name itself is the answer.
     *
     * @param backend its name
     * @param port which of its ports; absent means its only or first one
     */
    record ToBackend(ObjectName backend, OptionalInt port) implements Destination {

        /** Refuses ports out of range. */
        public ToBackend {
            port.ifPresent(value -> Require.port("port", value));
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.toBackend(this);
        }

        @Override
        public String toString() {
            return label(backend.toString(), port);
        }
    }

    /**
     * A service that has routes of its own, which the configuration must hold: the second table, entered with the request as this
     * rule rewrote it.
     *
     * @param service its name
     * @param port which listener of the service's provider; absent means its only or first one
     */
    record ToService(ObjectName service, OptionalInt port) implements Destination {

        /** Refuses ports out of range. */
        public ToService {
            port.ifPresent(value -> Require.port("port", value));
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.toService(this);
        }

        @Override
        public String toString() {
            return "service " + label(service.toString(), port);
        }
    }

    /**
     * A backend that the request itself names in a header (Envoy's {@code cluster_header}). Its first line counts; a request
     * without it has no backend.
     *
     * @param header the name of the header, in lower case
     */
    record NamedByHeader(String header) implements Destination {

        /** Lowers the name; refuses one that is no token, other than {@code :authority}. */
        public NamedByHeader {
            if (!header.equals(":authority")) {
                Require.token("header", header);
            }
            header = Ascii.lower(header);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.namedByHeader(this);
        }

        @Override
        public String toString() {
            return "header " + header;
        }
    }

    /**
     * A share that the gateway answers with an error instead of handing it to the other destinations, such as a reference that is
     * dangling or not permitted in the Gateway API.
     *
     * @param name what was referred to
     * @param status the status of the answer, 400 to 599
     * @param reason why, in the words of the dialect
     */
    record Unavailable(ObjectName name, int status, String reason) implements Destination {

        /** Refuses a status that is no error. */
        public Unavailable {
            Require.range("status", status, 400, 599);
            Require.notEmpty("reason", reason);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.unavailable(this);
        }

        @Override
        public String toString() {
            return status + " (" + name + ": " + reason + ")";
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** A backend. */
        R toBackend(ToBackend destination);

        /** A service with routes of its own. */
        R toService(ToService destination);

        /** Named by the request. */
        R namedByHeader(NamedByHeader destination);

        /** An error. */
        R unavailable(Unavailable destination);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** A backend on its only or first port, named {@code namespace/name} or {@code name}. */
    static Destination backend(String name) {
        return new ToBackend(ObjectName.parse(name), OptionalInt.empty());
    }

    /** A backend on one of its ports. */
    static Destination backend(String name, int port) {
        return new ToBackend(ObjectName.parse(name), OptionalInt.of(port));
    }

    /** A service with routes of its own, named {@code namespace/name} or {@code name}. */
    static Destination service(String name) {
        return new ToService(ObjectName.parse(name), OptionalInt.empty());
    }

    private static String label(String name, OptionalInt port) {
        return port.isPresent() ? name + ":" + port.getAsInt() : name;
    }
}
