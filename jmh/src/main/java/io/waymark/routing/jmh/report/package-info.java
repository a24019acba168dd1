/**
 * Tables and charts from what JMH measured, so that every figure of the docs comes from a command. {@link
 * io.waymark.routing.jmh.report.Report} is the command, {@link io.waymark.routing.jmh.report.Results} what it reads.
 */
@NullMarked
package io.waymark.routing.jmh.report;

import org.jspecify.annotations.NullMarked;
