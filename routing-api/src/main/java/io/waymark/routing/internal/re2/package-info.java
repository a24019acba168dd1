/**
 * Regular expressions in RE2 syntax: text to a small tree, or a {@link SyntaxFault} with its offset. Start at {@link RegexParser}; what it
 * gives is a {@link Regex}. Exported to the engine alone.
 *
 * <p>Source: google/re2, doc/syntax.txt. Where that page is silent, {@code com.google.re2j} 1.8 has the last word, since captures are
 * found with it. Deliberate differences from RE2/J:
 *
 * <ul>
 *   <li>A pattern that takes more than {@link RegexSize#MAX_STEPS} steps with its repetitions written out is refused, so that no
 *       configuration can ask for a matcher of many megabytes; likewise more than {@link RegexSize#MAX_IDLE} steps that read no character,
 *       on which RE2/J overflows its stack. RE2 bounds its memory to the same end.
 *   <li>Groups nest at most {@link RegexParser#MAX_DEPTH} deep. RE2 refuses beyond 1000.
 *   <li>U+1C80 to U+1C88 cannot be compared without case: RE2/J never ends on them.
 *   <li>Letters above U+1044F are compared without case in classes as elsewhere; RE2/J does it for single letters only.
 *   <li>{@code K|(?i:k)a} takes {@code ka}, as in RE2; RE2/J takes the two letters for one and misses it.
 * </ul>
 */
@NullMarked
package io.waymark.routing.internal.re2;

import org.jspecify.annotations.NullMarked;
