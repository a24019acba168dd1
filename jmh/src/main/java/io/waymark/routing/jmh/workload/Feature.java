package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import java.util.EnumSet;
import java.util.Set;

/** What a table asks of a router: what its routes tell requests apart by. */
public enum Feature {
    /** A whole path. */
    EXACT_PATH("whole paths"),
    /** Whole leading segments of a path. */
    SEGMENT_PREFIX("prefixes of whole segments"),
    /** Leading characters of a path. */
    TEXT_PREFIX("prefixes that end within a segment"),
    /** A template for a whole path. */
    TEMPLATE("path templates"),
    /** A regular expression for a whole path. */
    REGEX("regular expressions for paths"),
    /** The method. */
    METHOD("methods"),
    /** The value of a header. */
    HEADER("values of headers"),
    /** The value of a query parameter. */
    QUERY("values of query parameters"),
    /** The end of a host name. */
    WILDCARD_HOST("wildcards in host names"),
    /** Paths that several routes would take, of which one is the right one. */
    OVERLAP("order among routes that overlap");

    /** Every one. */
    public static final Set<Feature> ALL = Set.of(values());

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    static Set<Feature> of(Target target) {
        Set<Feature> features = EnumSet.of(of(target.match().path()));
        if (!target.match().methods().isEmpty()) {
            features.add(METHOD);
        }
        if (!(target.host() instanceof HostPattern.Exact)) {
            features.add(WILDCARD_HOST);
        }
        for (FieldMatch field : target.match().fields()) {
            features.add(field.field() instanceof Field.Header ? HEADER : QUERY);
        }
        return features;
    }

    private static Feature of(PathMatch path) {
        if (path instanceof PathMatch.Exact) {
            return EXACT_PATH;
        }
        if (path instanceof PathMatch.SegmentPrefix) {
            return SEGMENT_PREFIX;
        }
        if (path instanceof PathMatch.TextPrefix) {
            return TEXT_PREFIX;
        }
        return path instanceof PathMatch.Template ? TEMPLATE : REGEX;
    }

    @Override
    public String toString() {
        return words;
    }
}
