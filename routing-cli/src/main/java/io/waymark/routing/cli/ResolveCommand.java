package io.waymark.routing.cli;

import io.waymark.routing.Resolution;
import io.waymark.routing.ResolutionText;
import io.waymark.routing.RoutingRequest;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code waymark resolve}. */
@Command(
        name = "resolve",
        description = "Tells where a request goes and what is changed on the way.",
        footer = {"  waymark resolve routes.yaml -X POST -H 'x-tenant: blue' http://shop.example.com/orders"})
final class ResolveCommand implements Callable<Integer> {

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
        Resolution resolution =
                engine.router(ConfigInput.load(input.configs(), System.in, err)).resolve(request);
        PrintWriter out = spec.commandLine().getOut();
        out.println(output.json() ? JsonForm.of(resolution, request) : ResolutionText.of(resolution, request));
        return exitCode(resolution);
    }

    static int exitCode(Resolution resolution) {
        boolean found = !(resolution instanceof Resolution.NoMatch) && !(resolution instanceof Resolution.Rejected);
        return found ? ExitCode.OK : ExitCode.NO;
    }
}
