package io.waymark.routing.action;

import io.waymark.routing.match.Fraction;

/**
 * A copy of the request, as it goes upstream, whose response is thrown away.
 *
 * @param destination where the copy goes
 * @param share of how many requests a copy is made
 */
public record Mirror(Destination destination, Fraction share) {}
