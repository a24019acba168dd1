package io.waymark.routing.testkit.junit;

import io.waymark.routing.RouterFactory;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Gives the checks of check files to a {@code @ParameterizedTest} with the parameters {@link
 * io.waymark.routing.testkit.checks.Check Check} and {@link io.waymark.routing.Router Router}, one call for each check.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ArgumentsSource(CheckArguments.class)
public @interface CheckSource {

    /** Check files, or directories that are searched for them, relative to the working directory of the tests. */
    String[] value();

    /** What makes the router; a class with a constructor without parameters. */
    Class<? extends RouterFactory> router();
}
