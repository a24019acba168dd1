package io.waymark.routing.testkit.random;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which features random configurations use.
 *
 * @param features what is used besides hosts, exact and prefix paths, methods and headers
 */
public record Profile(Set<Feature> features) {

    /** Hosts, exact and prefix paths, methods and headers; each rule sends to one backend. */
    public static final Profile PLAIN = new Profile(EnumSet.noneOf(Feature.class));

    /** Everything that the model can say. */
    public static final Profile ALL = new Profile(EnumSet.allOf(Feature.class));

    /** Copies the set. */
    public Profile {
        Set<Feature> copy = EnumSet.noneOf(Feature.class);
        copy.addAll(features);
        features = Collections.unmodifiableSet(copy);
    }

    /** Whether the feature is used. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** These features and one more. */
    public Profile with(Feature feature) {
        Set<Feature> more = EnumSet.of(feature);
        more.addAll(features);
        return new Profile(more);
    }

    /** These features less one. */
    public Profile without(Feature feature) {
        Set<Feature> fewer = EnumSet.of(feature);
        fewer.addAll(features);
        fewer.remove(feature);
        return new Profile(fewer);
    }
}
