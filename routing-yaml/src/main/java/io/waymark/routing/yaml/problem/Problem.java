package io.waymark.routing.yaml.problem;

/**
 * One thing wrong with a configuration, at the place where somebody has to edit.
 *
 * @param severity how bad it is
 * @param code which kind of problem
 * @param place where
 * @param object the object, such as {@code GatewayRoute shop/orders}; {@code ""} outside objects
 * @param field the path of the field in the object, such as {@code spec.httpRoute.match.prefx}; {@code ""} outside fields
 * @param message what was found
 * @param help what to write instead; {@code ""} where there is nothing to say
 */
public record Problem(
        Severity severity, ProblemCode code, Place place, String object, String field, String message, String help) {

    /** Whether the configuration is refused for it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same in other words. */
    Problem withMessage(String words) {
        return new Problem(severity, code, place, object, field, words, help);
    }
}
