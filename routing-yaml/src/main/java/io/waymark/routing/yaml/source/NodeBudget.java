package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemCode;

/** Counts the nodes of documents, and refuses what goes beyond the limits. One for all documents of a loading. */
final class NodeBudget {

    private final Limits limits;
    private long total;
    private int inDocument;

    NodeBudget(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void startDocument() {
        inDocument = 0;
    }

    /** Takes nodes into account, or refuses them. */
    void spend(int nodes, Position at) {
        inDocument += nodes;
        total += nodes;
        if (inDocument > limits.nodes()) {
            throw limit(
                    at,
                    "a document of more than " + limits.nodes() + " values, with its aliases expanded",
                    "split the document");
        }
        if (total > limits.totalNodes()) {
            throw limit(at, "more than " + limits.totalNodes() + " values in all", "load fewer files at once");
        }
    }

    /** Refuses collections that nest too deep. */
    void checkDepth(int depth, Position at) {
        if (depth > limits.depth()) {
            throw limit(at, "collections nest deeper than " + limits.depth() + " levels", "");
        }
    }

    /** Refuses values and numbers that are too long. */
    void checkScalar(String text, boolean plain, Position at) {
        if (text.length() > limits.scalarChars()) {
            throw limit(at, "a value of more than " + limits.scalarChars() + " characters", "");
        }
        if (plain && text.length() > limits.numberChars() && ScalarKind.of(text).isNumber()) {
            throw limit(
                    at,
                    "a number of more than " + limits.numberChars() + " characters",
                    "put it in quotes if it is meant as text");
        }
    }

    /** Refuses keys that are too long. */
    void checkKey(String key, Position at) {
        if (key.length() > limits.keyChars()) {
            throw limit(at, "a key of more than " + limits.keyChars() + " characters", "");
        }
    }

    private static RefusedDocument limit(Position at, String message, String help) {
        return new RefusedDocument(ProblemCode.LIMIT, at, message, help);
    }
}
