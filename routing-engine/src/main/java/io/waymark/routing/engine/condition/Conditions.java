package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.ArrayList;
import java.util.List;

/** Makes the conditions of a match, in the order in which explanations tell them. */
public final class Conditions {

    private Conditions() {}

    /** One on a field. */
    public static Condition of(FieldMatch match, HeaderNames names) {
        return FieldCondition.of(match, names);
    }

    /** Those besides path and host. */
    public static List<Condition> of(RequestMatch match, HeaderNames names) {
        List<Condition> conditions = new ArrayList<>();
        if (!match.methods().isEmpty()) {
            conditions.add(new MethodCondition(List.copyOf(match.methods())));
        }
        match.scheme().ifPresent(scheme -> conditions.add(new SchemeCondition(scheme)));
        match.port().ifPresent(port -> conditions.add(new PortCondition(port)));
        if (match.grpc()) {
            conditions.add(new GrpcCondition());
        }
        if (!match.clients().isEmpty()) {
            conditions.add(new ClientCondition(match.clients()));
        }
        match.fields().forEach(field -> conditions.add(FieldCondition.of(field, names)));
        if (match.sample().numerator() < match.sample().denominator()) {
            conditions.add(new SampleCondition(match.sample()));
        }
        return List.copyOf(conditions);
    }
}
