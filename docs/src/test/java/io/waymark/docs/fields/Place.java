package io.waymark.docs.fields;

/**
 * A place in an object, as the page names it: by the kind of the object and the path in it; or, for what stands in many places, by a
 * name of its own and the path below.
 *
 * @param naming how the page calls things
 * @param section the kind, or the name of the part
 * @param path the path in it, without indexes
 */
record Place(Naming naming, String section, String path) {

    /** A field here. */
    Place child(String field) {
        return new Place(naming, section, path.isEmpty() ? field : path + "." + field);
    }

    /** The name of a field below, by its path with indexes. */
    String below(String field) {
        Place here = this;
        String name = "";
        for (String step : field.split("\\.", -1)) {
            Place there = here.child(step.replaceFirst("\\[.*", ""));
            name = there.name();
            here = (step.endsWith("]") ? there.items() : there).part();
        }
        return name;
    }

    /** The items of the list that stands here. */
    Place items() {
        return new Place(naming, section, path + "[]");
    }

    /** This place, or the part that stands here, for what is below. */
    Place part() {
        return naming.part(section + ":" + path)
                .map(part -> new Place(naming, part, ""))
                .orElse(this);
    }

    /** How the page calls it. */
    String name() {
        return naming.name(section + ":" + path);
    }
}
