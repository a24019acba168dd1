/**
 * The reference router: what the right answer is, written as plainly as possible. It sorts, then scans, keeps nothing
 * between requests but the sorted entries and compiled regular expressions, and shares the model with the engine and no code.
 *
 * <p>Start at {@link io.waymark.routing.testkit.reference.ReferenceRouter}. {@code PlainPolicy} makes the canonical request, {@code
 * Tables} finds the listener and the entries in question, {@code Ranks} is their order, {@code PlainMatch} tries one, {@code PlainRewrite}
 * and {@code PlainRedirect} say what becomes of target and authority.
 */
@NullMarked
package io.waymark.routing.testkit.reference;

import org.jspecify.annotations.NullMarked;
