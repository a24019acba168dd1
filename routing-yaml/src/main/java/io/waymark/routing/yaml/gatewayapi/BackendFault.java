package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why the share of a backend is answered with an error. The model carries the {@link #text}, in the words that a gateway writes into the
 * status of a route; {@link #read} gets the fault back from it, for writing.
 */
public sealed interface BackendFault {

    /** The reason and what it is about. */
    String text();

    /** Whether it is about a Service of this name. */
    default boolean concerns(ObjectName service) {
        return false;
    }

    /** A reference to something that is no Service. */
    record InvalidKind(String group, String kind) implements BackendFault {
        @Override
        public String text() {
            return "InvalidKind: " + new GroupKind(group, kind) + " is no backend here";
        }
    }

    /** A reference into another namespace that no grant permits. */
    record NotPermitted(String kind, String namespace, ObjectName target) implements BackendFault {
        @Override
        public String text() {
            return "RefNotPermitted: no ReferenceGrant in namespace " + target.namespace() + " lets " + kind
                    + " of namespace " + namespace + " refer to Service " + target.name();
        }

        @Override
        public boolean concerns(ObjectName service) {
            return target.equals(service);
        }
    }

    /** A Service that is not there. */
    record NotFound(ObjectName target) implements BackendFault {
        @Override
        public String text() {
            return "BackendNotFound: there is no Service " + target;
        }

        @Override
        public boolean concerns(ObjectName service) {
            return target.equals(service);
        }
    }

    /** A Service without such a port. */
    record NoPort(ObjectName target, int port) implements BackendFault {
        @Override
        public String text() {
            return "BackendNotFound: Service " + target + " has no port " + port;
        }

        @Override
        public boolean concerns(ObjectName service) {
            return target.equals(service);
        }
    }

    /** A port on which something is spoken that the route cannot carry. */
    record OtherProtocol(ObjectName target, int port, String protocol) implements BackendFault {
        @Override
        public String text() {
            return "UnsupportedProtocol: port " + port + " of Service " + target + " speaks " + protocol;
        }

        @Override
        public boolean concerns(ObjectName service) {
            return target.equals(service);
        }
    }

    /** A filter that nobody knows. */
    record UnknownFilter(String kind, String name) implements BackendFault {
        @Override
        public String text() {
            return "unknown filter " + kind + " " + name;
        }
    }

    /** The fault of a text, if it is one. */
    static Optional<BackendFault> read(String text) {
        return Texts.ALL.entrySet().stream()
                .map(form -> Map.entry(form.getKey().matcher(text), form.getValue()))
                .filter(form -> form.getKey().matches())
                .findFirst()
                .map(form -> form.getValue().apply(form.getKey()));
    }

    /** The texts, as patterns. */
    final class Texts {

        private static final Map<Pattern, Function<Matcher, BackendFault>> ALL = all();

        private Texts() {}

        private static Map<Pattern, Function<Matcher, BackendFault>> all() {
            Map<Pattern, Function<Matcher, BackendFault>> forms = new LinkedHashMap<>();
            forms.put(
                    Pattern.compile("InvalidKind: (\\S+)(?: of (\\S+))? is no backend here"),
                    found -> new InvalidKind(Optional.ofNullable(found.group(2)).orElse(""), found.group(1)));
            forms.put(
                    Pattern.compile("RefNotPermitted: no ReferenceGrant in namespace (\\S+) lets (\\S+) of namespace"
                            + " (\\S+) refer to Service (.+)"),
                    found -> new NotPermitted(
                            found.group(2), found.group(3), new ObjectName(found.group(1), found.group(4))));
            forms.put(
                    Pattern.compile("BackendNotFound: there is no Service ([^\\s/]+)/(.+)"),
                    found -> new NotFound(name(found, 1)));
            forms.put(
                    Pattern.compile("BackendNotFound: Service ([^\\s/]+)/(.+) has no port ([0-9]{1,5})"),
                    found -> new NoPort(name(found, 1), Integer.parseInt(found.group(3))));
            forms.put(
                    Pattern.compile("UnsupportedProtocol: port ([0-9]{1,5}) of Service ([^\\s/]+)/(.+) speaks (\\S+)"),
                    found -> new OtherProtocol(name(found, 2), Integer.parseInt(found.group(1)), found.group(4)));
            forms.put(
                    Pattern.compile("unknown filter (.+) (\\S+)"),
                    found -> new UnknownFilter(found.group(1), found.group(2)));
            return forms;
        }

        private static ObjectName name(Matcher found, int namespace) {
            return new ObjectName(found.group(namespace), found.group(namespace + 1));
        }
    }
}
