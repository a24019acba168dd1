/**
 * Regular expressions as automata that read each character once and make no garbage. Not for users: the engine's own.
 *
 * <p>Start at {@link RegexMatcher}. One pattern: the tree of {@code routing-api} is made plainer ({@link Simplify}), turned into steps
 * ({@link Nfa}), its characters into a few classes that it cannot tell apart ({@link Alphabet}), and the sets of steps it can be in
 * into the rows of a table ({@link AutomatonBuilder}), which {@link Automaton} runs through. {@link RegexSet} does the
 * same for several patterns at once. Everything is made at compile time, within {@link Budget}; beyond it, RE2/J matches.
 *
 * <p>Text is UTF-16, matched by code points: a surrogate without its partner is a character of its own, as in RE2/J. Tables of Unicode
 * ({@code \pL}) are resolved for ASCII alone; a pattern that uses them leaves texts beyond ASCII to RE2/J.
 */
@NullMarked
package io.waymark.routing.engine.regex;

import org.jspecify.annotations.NullMarked;
