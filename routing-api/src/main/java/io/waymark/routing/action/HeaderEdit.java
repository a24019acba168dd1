package io.waymark.routing.action;

/**
 * What a rule does to the headers of a request or response: one change, or several that are judged together. Edits are made in the order of
 * their list; a router makes plain changes of them.
 */
public sealed interface HeaderEdit permits HeaderChange, HeaderBatch {}
