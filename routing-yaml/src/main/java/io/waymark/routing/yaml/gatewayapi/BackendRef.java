package io.waymark.routing.yaml.gatewayapi;

/**
 * A share of a rule.
 *
 * @param target where it goes
 * @param weight its weight
 * @param filters what is done for this share alone
 */
record BackendRef(TargetRef target, long weight, FilterList filters) {}
