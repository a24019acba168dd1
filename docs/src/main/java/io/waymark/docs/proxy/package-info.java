/**
 * A reverse proxy on the JDK's own HTTP server and client: the example of docs/embedding.md.
 *
 * <p>Start at {@link io.waymark.docs.proxy.ReverseProxy}. One request: {@link io.waymark.docs.proxy.ExchangeRequest} shows it to the
 * router, {@link io.waymark.docs.proxy.Answer} takes the resolution apart, {@link io.waymark.docs.proxy.UpstreamClient} sends it on
 * with a {@link io.waymark.docs.proxy.StreamedBody} and without the headers that {@link io.waymark.docs.proxy.HopByHop} names, and
 * {@link io.waymark.docs.proxy.Reply} goes back to the client.
 */
@NullMarked
package io.waymark.docs.proxy;

import org.jspecify.annotations.NullMarked;
