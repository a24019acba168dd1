package io.waymark.docs.fields;

import java.util.Map;
import java.util.Optional;

/** How a page calls the fields of its dialect. */
interface Naming {

    /** The section of a whole document. */
    String document(Map<String, Object> document);

    /** The section of a part that stands in many places, if {@code section:path} is one. */
    Optional<String> part(String full);

    /** The name of a field, which stands at {@code section:path}. */
    String name(String full);
}
