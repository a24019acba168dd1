package io.waymark.routing.testkit.checks;

/**
 * An expectation that was not met.
 *
 * @param key the key of the check file, such as {@code destination}
 * @param expected what was expected
 * @param actual what came
 */
public record Mismatch(String key, String expected, String actual) {

    @Override
    public String toString() {
        return key + ": expected " + expected + " but was " + actual;
    }
}
