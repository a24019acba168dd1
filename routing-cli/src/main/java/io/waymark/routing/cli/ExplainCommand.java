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
        description =
                "Tells where a request goes and why: every candidate in order, and the first condition that failed.",
        footer = {"  waymark explain routes.yaml http://shop.example.com/orders/42"})
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
        PrintWriter err = spec.commandLine().getErr();
        Explanation explanation =
                engine.router(ConfigInput.load(input.configs(), System.in, err)).explain(request);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                output.json()
                        ? JsonForm.of(explanation, request)
                        : explanation.toText(request).stripTrailing());
        return ResolveCommand.exitCode(explanation.resolution());
    }
}
