/**
 * Runs the reverse proxy of docs/embedding.md over real sockets on the loopback address.
 *
 * <p>{@link io.waymark.docs.proxy.TestUpstream} is what stands behind the proxy, {@link io.waymark.docs.proxy.WireClient} speaks to it
 * byte by byte, {@link io.waymark.docs.proxy.RunningProxy} is the proxy between them. Whatever waits has a limit: a test that gets no
 * answer fails.
 */
@NullMarked
package io.waymark.docs.proxy;

import org.jspecify.annotations.NullMarked;
