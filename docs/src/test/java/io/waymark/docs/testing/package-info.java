/** The examples of docs/testing.md: tests as a user would write them. */
@NullMarked
package io.waymark.docs.testing;

import org.jspecify.annotations.NullMarked;
