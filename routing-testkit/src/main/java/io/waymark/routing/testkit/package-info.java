/** Tests routing configurations like code. */
@NullMarked
package io.waymark.routing.testkit;

import org.jspecify.annotations.NullMarked;
