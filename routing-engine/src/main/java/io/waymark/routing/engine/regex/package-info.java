/** Regular expressions in RE2 syntax that whole texts must match, in time linear in the text. */
@NullMarked
package io.waymark.routing.engine.regex;

import org.jspecify.annotations.NullMarked;
