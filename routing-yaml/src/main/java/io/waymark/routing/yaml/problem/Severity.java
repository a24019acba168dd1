package io.waymark.routing.yaml.problem;

/** How bad a problem is. */
public enum Severity {
    /** The configuration is refused. */
    ERROR,
    /** The configuration is taken, and probably does not do what its author thinks. */
    WARNING,
    /** Something was left aside on purpose. */
    NOTICE
}
