/**
 * What identifies a piece of configuration, whatever it says: its {@link io.waymark.routing.meta.ObjectName name}, the
 * {@link io.waymark.routing.meta.SourceLocation place} where somebody wrote it, and the {@link
 * io.waymark.routing.meta.Extension opaque data} that came with it.
 */
@NullMarked
package io.waymark.routing.meta;

import org.jspecify.annotations.NullMarked;
