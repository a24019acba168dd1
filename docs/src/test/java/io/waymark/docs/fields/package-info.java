/**
 * Holds the tables of fields in docs/app-mesh.md and docs/envoy.md equal to what the loader does.
 *
 * <p>{@link io.waymark.docs.fields.Sample} is a configuration that shows every field. {@link io.waymark.docs.fields.FieldProbe} asks the
 * loader about each: which fields it knows at a place it tells when it meets one that it does not know; whether a field matters is seen
 * by leaving it out; whether it is looked at, by putting nonsense there. {@link io.waymark.docs.fields.EnvoyFieldsTest} asks by nonsense alone,
 * in a table for each of Envoy's messages.
 */
@NullMarked
package io.waymark.docs.fields;

import org.jspecify.annotations.NullMarked;
