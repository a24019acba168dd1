/**
 * Writes and compares the page on conformance.
 *
 * <p>{@link io.waymark.docs.conformance.Feature} counts the checks of one feature, {@link io.waymark.docs.conformance.ConformancePage} is
 * the page made of all of them.
 */
@NullMarked
package io.waymark.docs.conformance;

import org.jspecify.annotations.NullMarked;
