package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads conditions on headers and query parameters. */
final class FieldReader {

    private static final int MAX_HEADERS = 16;
    private static final int MAX_HEADER_VALUE = 4096;
    private static final Map<String, Function<String, ValueMatch>> KINDS =
            Map.of("Exact", ValueMatch::exact, "RegularExpression", ValueMatch::regex);

    private FieldReader() {}

    /** Adds the {@code headers} of a match. */
    static void headers(ObjectReader match, RequestMatch.Builder builder) {
        Repetition names = new Repetition(false);
        for (ObjectReader header : match.objects("headers", 0, MAX_HEADERS)) {
            read(header, MAX_HEADER_VALUE, Field::header, names).ifPresent(builder::field);
        }
    }

    /** One condition, if it could be read and counts. */
    static Optional<FieldMatch> read(
            ObjectReader field, int maxValue, Function<String, Field> maker, Repetition names) {
        Function<String, ValueMatch> kind = field.choice("type", KINDS).orElse(ValueMatch::exact);
        Optional<String> name = Forms.HEADER_NAME.required(field, "name");
        Optional<ValueMatch> value =
                field.requiredText("value", 1, maxValue).flatMap(text -> field.build("value", () -> kind.apply(text)));
        field.done();
        return name.filter(each -> names.isNew(field, each))
                .flatMap(each -> value.map(test -> FieldMatch.of(maker.apply(each), test)));
    }
}
