/**
 * Runs the examples of the documentation.
 *
 * <p>{@link io.waymark.docs.examples.Page} cuts a page into {@link io.waymark.docs.examples.Block blocks}; {@link
 * io.waymark.docs.examples.Session} runs the blocks of a page one after the other in a {@link io.waymark.docs.examples.Workplace},
 * and gives back what each should say. CONTRIBUTING.md tells how a block is written.
 */
@NullMarked
package io.waymark.docs.examples;

import org.jspecify.annotations.NullMarked;
