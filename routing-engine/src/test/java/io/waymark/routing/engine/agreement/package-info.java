/**
 * The engine gives the answers of the reference router.
 *
 * <p>{@link io.waymark.routing.engine.agreement.SmallWorldTest} tries every table of the small worlds, {@link
 * io.waymark.routing.engine.agreement.RandomAgreementTest} random ones, {@link io.waymark.routing.engine.agreement.RouteListAgreementTest} long lists in
 * order of declaration, {@link io.waymark.routing.engine.agreement.MatcherTreeTest} generic matchers of Envoy against a walk through them.
 * What a random run finds is made small and saved as a file under
 * {@code src/test/cases}, which {@link io.waymark.routing.engine.agreement.SavedCasesTest} tries from then on. {@link
 * io.waymark.routing.engine.agreement.Case} is one such thing to try.
 */
@NullMarked
package io.waymark.routing.engine.agreement;

import org.jspecify.annotations.NullMarked;
