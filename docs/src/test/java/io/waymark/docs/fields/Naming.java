package io.waymark.docs.fields;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a page calls the fields of its dialect. */
interface Naming {

    /** The section of a whole document. */
    String document(Map<String, Object> document);

    /** The sections of parts that stand in many places, by what {@code section:path} is like; the first that fits counts. */
    Map<Pattern, String> parts();

    /** The section of a part that stands in many places, if {@code section:path} is one. */
    default Optional<String> part(String full) {
        return parts().entrySet().stream()
                .filter(part -> part.getKey().matcher(full).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The name of a field, which stands at {@code section:path}. */
    String name(String full);
}
