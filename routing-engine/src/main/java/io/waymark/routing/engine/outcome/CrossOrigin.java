package io.waymark.routing.engine.outcome;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;
import java.util.List;
import java.util.Optional;

/**
 * Answers preflights, and tells allowed origins so on whatever else becomes of a request. A request without an Origin costs one look at its
 * headers and makes no garbage.
 *
 * @param policy who may do what
 * @param origin finds the Origin header
 * @param method finds what a preflight asks for
 * @param headers finds the headers that a preflight asks for
 * @param hops the way up to here
 * @param rest what becomes of the request otherwise
 */
public record CrossOrigin(
        CorsPolicy policy, FieldSource origin, FieldSource method, FieldSource headers, List<Hop> hops, Outcome rest)
        implements Outcome {

    private static final int NO_CONTENT = 204;

    static Outcome of(CorsPolicy policy, HeaderNames names, List<Hop> hops, Outcome rest) {
        return new CrossOrigin(policy, source(names, 0), source(names, 1), source(names, 2), hops, rest);
    }

    private static FieldSource source(HeaderNames names, int index) {
        return FieldSource.of(new Field.Header(CorsPolicy.REQUEST_HEADERS.get(index), Field.Lines.EACH), names);
    }

    @Override
    public Resolution take(ReadRequest request, Observer observer) {
        if (!origin.find(request)) {
            return rest.take(request, observer);
        }
        String from = request.value().text();
        if (request.method().equals("OPTIONS") && method.find(request)) {
            String asked = request.value().text();
            Optional<String> fields =
                    headers.find(request) ? Optional.of(request.value().text()) : Optional.empty();
            return Resolution.Respond.of(hops, NO_CONTENT, "", policy.preflight(from, asked, fields), "");
        }
        return told(rest.take(request, observer), policy.response(from));
    }

    private static Resolution told(Resolution resolution, List<HeaderChange> more) {
        if (resolution instanceof CompiledForward forward) {
            return forward.with(more);
        }
        if (resolution instanceof CompiledRedirect redirect) {
            return redirect.with(more);
        }
        if (resolution instanceof CompiledRespond respond) {
            return respond.with(more);
        }
        return resolution;
    }
}
