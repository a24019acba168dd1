package io.waymark.routing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the verbs print and how they end. */
class WaymarkTest {

    private static final String ROUTES = "../docs/examples/quickstart/routes.yaml";

    private record Run(int exitCode, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Waymark.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | resolve ROUTES http://shop.example.com/orders/42
            0 | explain ROUTES http://shop.example.com/orders/42
            0 | validate ROUTES
            0 | check ../docs/examples
            0 | resolve ROUTES --policy app-mesh http://shop.example.com/orders/%2Fx
            0 | resolve ROUTES -X POST -H x:y http://shop.example.com/orders/42
            1 | resolve ROUTES http://shop.example.com/nothing
            1 | resolve ROUTES http://shop.example.com/orders/%2Fx
            2 | resolve
            2 | resolve ROUTES not-an-url
            2 | resolve ROUTES -H broken http://shop.example.com/
            2 | resolve ROUTES --policy none http://shop.example.com/
            2 | no-such-verb
            3 | validate no-such-file.yaml
            """)
    void exitCodesAreAsPromised(int exitCode, String line) {
        assertThat(run(line.replace("ROUTES", ROUTES).split(" ", -1)).exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void resolveTellsDestinationHostAndPath() {
        assertThat(run("resolve", ROUTES, "http://shop.example.com/catalogue/7").out())
                .contains("shop/catalogue:8080")
                .contains("host: catalogue.shop")
                .contains("path: /v1/items/7");
    }

    @Test
    void explainTellsWhyTheOtherRouteDoesNotFit() {
        assertThat(run("explain", ROUTES, "http://shop.example.com/catalogue/7").out())
                .contains("takes it")
                .contains("does not fit  route shop/orders");
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(run("resolve", "-o", "json", ROUTES, "http://shop.example.com/nothing")
                        .out())
                .isEqualToIgnoringNewLines(
                        "{\"outcome\":\"noMatch\",\"hops\":[],\"reason\":\"NO_ROUTE\",\"status\":404}");
    }

    @Test
    void aMissingFileIsToldWithItsName() {
        assertThat(run("validate", "no-such-file.yaml").err())
                .contains("WM0001")
                .contains("no-such-file.yaml");
    }
}
