/** Input that is made to hurt: how long the loader takes to refuse it, in a small JVM of its own. */
@NullMarked
package io.waymark.routing.testkit.hostile;

import org.jspecify.annotations.NullMarked;
