package io.waymark.routing.testkit.random;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.match.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives a request a value for a field. */
record FieldAim(TestRequest request, String value, Dice dice) implements Field.Cases<TestRequest> {

    @Override
    public TestRequest header(Field.Header field) {
        String name = new NearText(dice).sometimesCaseChanged(field.name(), 20);
        TestRequest with = request.withHeader(name, value);
        return dice.chance(10) ? with.withHeader(field.name(), dice.oneOf(Words.VALUES)) : with;
    }

    @Override
    public TestRequest queryParameter(Field.QueryParameter field) {
        String pair = value.isEmpty() && dice.chance(50) ? field.name() : field.name() + "=" + value;
        String join = request.target().indexOf('?') < 0 ? "?" : "&";
        return request.withTarget(request.target() + join + pair);
    }

    @Override
    public TestRequest cookie(Field.Cookie field) {
        String quote = dice.chance(10) ? "\"" : "";
        String pair = field.name() + "=" + quote + value + quote;
        List<HeaderLine> lines = new ArrayList<>(request.headers());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is("cookie") && dice.chance(80)) {
                lines.set(i, new HeaderLine("cookie", lines.get(i).value() + "; " + pair));
                return request.withHeaders(lines);
            }
        }
        return request.withHeader("cookie", pair);
    }

    @Override
    public TestRequest attribute(Field.Attribute field) {
        Map<String, String> attributes = new TreeMap<>(request.attributes());
        attributes.put(field.name(), value);
        return request.withAttributes(attributes);
    }

    /** A value that a part of the request line cannot have is left alone. */
    @Override
    public TestRequest part(Field.Part field) {
        boolean word = !value.isEmpty() && value.chars().allMatch(Character::isLetterOrDigit);
        return switch (field) {
            case METHOD -> word ? request.withMethod(value) : request;
            case AUTHORITY -> word ? request.withAuthority(value) : request;
            case TARGET -> request.withTarget("/" + (word ? value : ""));
            case SCHEME -> value.equals("https") ? request.withScheme(value) : request;
        };
    }
}
