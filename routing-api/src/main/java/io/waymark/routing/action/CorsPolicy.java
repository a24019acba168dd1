package io.waymark.routing.action;

import io.waymark.routing.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What scripts of other origins may do (the CORS protocol of the Fetch standard). A preflight is answered by the gateway and never sent on;
 * other requests go on whatever their origin, and the answer to an allowed one says so. Source: kubernetes-sigs/gateway-api,
 * apis/v1/httproute_types.go, HTTPCORSFilter, and geps/gep-1767.
 *
 * @param anyOrigin whether every origin is allowed; then no origins are listed
 * @param origins the allowed origins
 * @param methods the allowed methods, or {@code *} alone for all; GET, HEAD and POST are allowed always
 * @param headers the allowed headers of requests, or {@code *} alone for all
 * @param exposed the headers of responses that scripts may read, or {@code *} alone for all
 * @param credentials whether cookies and the like may be sent along
 * @param maxAge how long browsers may keep the answer to a preflight; at least 1 second
 */
public record CorsPolicy(
        boolean anyOrigin,
        List<OriginPattern> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        boolean credentials,
        Duration maxAge) {

    /** The headers of a request that the protocol looks at: its origin, and what a preflight asks for. */
    public static final List<String> REQUEST_HEADERS =
            List.of("origin", "access-control-request-method", "access-control-request-headers");

    private static final String ALL = "*";

    /** Copies the lists; refuses a star beside other names, names that are no tokens, and an age below one second. */
    public CorsPolicy {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
        boolean listed = !origins.isEmpty();
        boolean any = anyOrigin;
        Require.that(!(any && listed), "origins", () -> "every origin is allowed, so none is listed");
        tokens("methods", methods);
        tokens("headers", headers);
        tokens("exposed", exposed);
        Duration age = maxAge;
        Require.that(age.compareTo(Duration.ofSeconds(1)) >= 0, "maxAge", () -> age + " is below one second");
    }

    private static void tokens(String argument, List<String> names) {
        names.forEach(name -> Require.token(argument, name));
        Require.that(names.size() == 1 || !names.contains(ALL), argument, () -> "'*' stands beside other names");
    }

    /** Whether scripts of this origin, given as in an Origin header, may read the answer. */
    public boolean allows(String origin) {
        return isOneLine(origin) && (anyOrigin || origins.stream().anyMatch(pattern -> pattern.takes(origin)));
    }

    /**
     * The headers of the answer to a preflight: none of them if the origin is not allowed.
     *
     * @param origin the Origin header
     * @param method the Access-Control-Request-Method header
     * @param asked the Access-Control-Request-Headers header, if it is there
     */
    public List<HeaderChange> preflight(String origin, String method, Optional<String> asked) {
        if (!allows(origin)) {
            return List.of();
        }
        List<HeaderChange> answer = new ArrayList<>(response(origin));
        listed(methods, Optional.of(method))
                .ifPresent(value -> answer.add(HeaderChange.set("access-control-allow-methods", value)));
        listed(headers, asked).ifPresent(value -> answer.add(HeaderChange.set("access-control-allow-headers", value)));
        answer.add(HeaderChange.set("access-control-max-age", Long.toString(maxAge.toSeconds())));
        return List.copyOf(answer);
    }

    /** The headers that are set on the response to any other request: none of them if the origin is not allowed. */
    public List<HeaderChange> response(String origin) {
        if (!allows(origin)) {
            return List.of();
        }
        List<HeaderChange> answer = new ArrayList<>();
        boolean star = anyOrigin && !credentials;
        answer.add(HeaderChange.set("access-control-allow-origin", star ? ALL : origin));
        if (credentials) {
            answer.add(HeaderChange.set("access-control-allow-credentials", "true"));
        }
        if (!exposed.isEmpty()) {
            answer.add(HeaderChange.set("access-control-expose-headers", String.join(", ", exposed)));
        }
        return List.copyOf(answer);
    }

    /** Whether a header of a request can stand in a header of the response. */
    private static boolean isOneLine(String value) {
        return value.indexOf('\r') < 0 && value.indexOf('\n') < 0 && value.indexOf('\0') < 0;
    }

    /** The list; for a star what was asked for, because with credentials browsers take a star for a name. */
    private Optional<String> listed(List<String> names, Optional<String> asked) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return credentials && names.contains(ALL)
                ? asked.filter(CorsPolicy::isOneLine)
                : Optional.of(String.join(", ", names));
    }
}
