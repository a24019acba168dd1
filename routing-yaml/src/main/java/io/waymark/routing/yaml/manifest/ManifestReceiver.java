package io.waymark.routing.yaml.manifest;

import io.waymark.routing.yaml.source.ObjectReader;

/** Takes the objects that a {@link ManifestReader} finds. */
public interface ManifestReceiver {

    /**
     * Whether objects of a kind are read.
     *
     * @param group the API group; {@code ""} for the core group
     */
    boolean takes(String group, String kind);

    /** Takes an object of a kind that is read. */
    void accept(Manifest manifest);

    /** Passes over an object of a kind that is not read; nothing of it was checked but these two fields. */
    void skip(String apiVersion, String kind, ObjectReader body);
}
