package io.waymark.routing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command line is read, and how it ends. */
class WaymarkTest {

    private static final String ROUTES = "../docs/examples/quickstart/routes.yaml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | resolve ROUTES http://shop.example.com/orders/42
            0 | explain ROUTES http://shop.example.com/orders/42
            0 | validate ROUTES
            0 | validate --policy envoy ROUTES
            2 | validate --policy safe ROUTES
            0 | check ../docs/examples
            0 | check --fail-under 100 ../docs/examples/appmesh-shop
            0 | resolve ROUTES --policy app-mesh http://shop.example.com/orders/%2Fx
            0 | resolve ROUTES -X POST -H x:y http://shop.example.com/orders/42
            0 | resolve -o json ROUTES http://shop.example.com/orders/42
            0 | explain -o json ROUTES http://shop.example.com/orders/42
            0 | validate -o json ROUTES
            0 | check -o json ../docs/examples/quickstart
            0 | validate --known-filter example.com/RateLimit ROUTES
            0 | check --known-filter example.com/RateLimit ../docs/examples/quickstart
            0 | generate-completion
            0 | --help
            0 | --version
            1 | resolve ROUTES http://shop.example.com/nothing
            1 | resolve -o json ROUTES http://shop.example.com/nothing
            1 | explain ROUTES http://shop.example.com/nothing
            1 | resolve ROUTES http://shop.example.com/orders/%2Fx
            1 | resolve ROUTES --gateway shop/none http://shop.example.com/orders
            2 | resolve
            2 | resolve ROUTES
            2 | resolve ROUTES not-an-url
            2 | resolve ROUTES -H broken http://shop.example.com/
            2 | resolve ROUTES --policy none http://shop.example.com/
            2 | resolve ROUTES --port 65536 http://shop.example.com/
            2 | resolve -o xml ROUTES http://shop.example.com/
            2 | resolve - ROUTES http://shop.example.com/
            2 | check
            2 | check --fail-under 101 ../docs/examples
            2 | check src/main
            2 | validate
            2 | validate --known-filter RateLimit ROUTES
            2 | check --known-filter a/b/c ../docs/examples
            2 | no-such-verb
            3 | resolve no-such-file.yaml http://shop.example.com/
            3 | explain no-such-file.yaml http://shop.example.com/
            3 | validate no-such-file.yaml
            3 | validate -o json no-such-file.yaml
            3 | check no-such-directory
            """)
    void exitCodesAreAsPromised(int exitCode, String line) {
        assertThat(Run.of(line.replace("ROUTES", ROUTES).split(" ", -1)).exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void validateWarnsOfEachKnobThatIsLooserThanSecure() {
        assertThat(Run.of("validate", "--policy", "app-mesh", ROUTES).out())
                .contains("""
                        warning[WM0522]: climb above root: app-mesh says normalise, where secure says refuse
                          --> --policy app-mesh
                          = help: choose secure, or make sure that every server behind reads such requests in the same way
                        """, "encoded slashes: app-mesh says keep, where secure says refuse")
                .doesNotContain("]: dot segments: app-mesh");
        assertThat(Run.of("validate", "--policy", "strict", ROUTES).out()).doesNotContain("WM0522");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            resolv                               | there is no command 'resolv'; did you mean 'resolve'?
            resolve --polcy x                    | there is no option '--polcy'; did you mean '--policy'?
            check --coverge .                    | there is no option '--coverge'; did you mean '--coverage'?
            resolve -o yaml ROUTES http://a.test | invalid value for option '--output': write text or json, not 'yaml'
            resolve ROUTES http://a.test -X      | missing required parameter for option '--method' (METHOD)
            """)
    void whatCannotBeReadIsToldWithWhatWasMeant(String line, String message) {
        String[] arguments = line.replace("ROUTES", ROUTES).split(" +", -1);
        String verb = arguments[0].equals("resolv") ? "waymark" : "waymark " + arguments[0];

        assertThat(Run.of(arguments))
                .isEqualTo(new Run(
                        ExitCode.USAGE, "", "waymark: " + message + "\nTry '" + verb + " --help' for its usage.\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            resolve ROUTES                               | give the configuration and then the URL, as in: routes.yaml http://shop.example.com/orders
            resolve ROUTES shop.example.com/x            | the URL 'shop.example.com/x' has no scheme; write http://shop.example.com/x
            resolve ROUTES //shop.example.com/x          | the URL '//shop.example.com/x' has no scheme; write http://shop.example.com/x
            resolve ROUTES ftp://shop.example.com/x      | 'ftp://shop.example.com/x' is no URL of a request; it begins with http:// or https:// and a host
            resolve ROUTES http:///x                     | 'http:///x' is no URL of a request; it begins with http:// or https:// and a host
            resolve http://shop.example.com/ ROUTES      | the URL comes last, and 'ROUTES' is a file
            resolve ROUTES -H broken http://a.test/      | the header 'broken' has no colon; write -H 'name: value'
            resolve ROUTES -H :x http://a.test/          | the header ':x' has no name; write -H 'name: value'
            resolve ROUTES --port 0 http://a.test/       | a port is a number from 1 to 65535, not 0
            resolve ROUTES - http://a.test/              | standard input (-) cannot be mixed with files
            check no-such-directory                      | there is no file or directory 'no-such-directory'
            check src/main                               | no *.checks.yaml in or below src/main
            check --fail-under 101 ROUTES                | --fail-under takes 0 to 100 percent, not 101.0
            """)
    void whatMakesNoSenseIsToldInOneLine(String line, String message) {
        Run run = Run.of(line.replace("ROUTES", ROUTES).split(" +", -1));

        assertThat(run.err()).isEqualTo("waymark: " + message.replace("ROUTES", ROUTES) + "\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(Run.of().err()).isEqualTo(Run.of("--help").out());
        assertThat(Run.of().exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resolve ", "explain ", "check ", "validate "})
    void helpOfEveryLevelTeachesByExamplesAndNamesTheExitCodes(String verb) {
        Run run = Run.of((verb + "--help").split(" ", -1));

        assertThat(run.out())
                .startsWith("Usage: waymark " + verb)
                .contains("Examples:\n  waymark " + (verb.isEmpty() ? "resolve " : verb))
                .contains("Exit codes:\n  0   ")
                .contains("  4   a fault of waymark itself");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Waymark.WIDTH));
    }

    @Test
    void theCompletionScriptKnowsCommandsOptionsAndForms() {
        assertThat(Run.of("generate-completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("resolve explain check validate")
                .contains("--fail-under")
                .contains("text")
                .contains("json");
    }
}
