package io.waymark.routing.engine.request;

import io.waymark.routing.match.Field;

/** Where the values of a field come from. Equal for equal fields. Immutable; safe for any thread. */
public interface FieldSource {

    /** How many values a request has; more than one only where {@link #isSingle} says no. */
    int count(ReadRequest request);

    /** Finds one of them, as {@link ReadRequest#value}; the index is 0 to {@link #count} - 1. */
    void find(ReadRequest request, int index);

    /** Whether no request has more than one value. */
    default boolean isSingle() {
        return true;
    }

    /** Finds the first value; false if the request has none. */
    default boolean find(ReadRequest request) {
        if (count(request) == 0) {
            return false;
        }
        find(request, 0);
        return true;
    }

    /** What a request has, in words. */
    default String text(ReadRequest request) {
        int count = count(request);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            find(request, i);
            words.append(i == 0 ? "`" : "`, `").append(request.value().text());
        }
        return count == 0 ? "missing" : words.append('`').toString();
    }

    /** The source of a part of the request line. */
    static FieldSource of(Field.Part part) {
        return new PartSource(part);
    }

    /** The address of the client. */
    static FieldSource ofClient() {
        return new ClientSource();
    }

    /** The source of a field, whose header is among these. */
    static FieldSource of(Field field, HeaderNames names) {
        return field.on(new Field.Cases<FieldSource>() {
            @Override
            public FieldSource header(Field.Header header) {
                int number = names.numberOf(header.name());
                return header.lines() == Field.Lines.JOINED
                        ? new JoinedHeaderSource(number, header.name())
                        : new HeaderLinesSource(number, header.name());
            }

            @Override
            public FieldSource queryParameter(Field.QueryParameter parameter) {
                return new QuerySource(parameter.name());
            }

            @Override
            public FieldSource cookie(Field.Cookie cookie) {
                return new CookieSource(cookie.name());
            }

            @Override
            public FieldSource attribute(Field.Attribute attribute) {
                return new AttributeSource(attribute.name());
            }

            @Override
            public FieldSource part(Field.Part part) {
                return new PartSource(part);
            }
        });
    }
}
