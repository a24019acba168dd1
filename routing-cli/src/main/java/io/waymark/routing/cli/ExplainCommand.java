package io.waymark.routing.cli;

import io.waymark.routing.Explanation;
import io.waymark.routing.RoutingRequest;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code waymark explain}. */
@Command(
        name = "explain",
        description = {
            "Tells where a request goes and why: every candidate in the order in which they are tried, the first condition that "
                    + "failed for each, and why the winner comes before the others that fit.",
            ""
        },
        footer = {
            "  waymark explain routes.yaml http://shop.example.com/orders/42",
            "  waymark explain routes/ --policy app-mesh -H 'Host: www.example.com' http://192.0.2.1:8080/a/../b",
            "  waymark explain -o json routes.yaml http://shop.example.com/orders/42"
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private RequestInput input = new RequestInput();

    @Mixin
    private Engine engine = new Engine();

    @Mixin
    private OutputOption output = new OutputOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RoutingRequest request = input.request();
        Explanation explanation = ConfigInput.router(input, engine, spec).explain(request);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                output.json()
                        ? JsonForm.of(explanation, request)
                        : Waymark.paint(spec).text(explanation.toText(request).stripTrailing()));
        return ResolveCommand.exitCode(explanation.resolution());
    }
}
