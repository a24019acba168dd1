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
        description = {
            "Tells where a request goes and what is changed on the way: the destination, the routes that led there, the host and "
                    + "path sent upstream, or the redirect or answer of the gateway itself.",
            ""
        },
        footer = {
            "  waymark resolve routes.yaml http://shop.example.com/orders/42",
            "  waymark resolve routes.yaml -X POST -H 'x-tenant: blue' https://shop.example.com/orders",
            "  waymark resolve routes/ --gateway infra/public --source 192.0.2.7 https://shop.example.com/",
            "  kubectl get gatewayroutes,virtualgateways,virtualservices,virtualrouters,virtualnodes -A -o yaml |",
            "    waymark resolve -o json - http://shop.example.com/orders/42"
        })
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
        Resolution resolution = ConfigInput.router(input, engine, spec).resolve(request);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                output.json()
                        ? JsonForm.of(resolution, request)
                        : Waymark.paint(spec).text(ResolutionText.of(resolution, request)));
        return exitCode(resolution);
    }

    static int exitCode(Resolution resolution) {
        boolean found = !(resolution instanceof Resolution.NoMatch) && !(resolution instanceof Resolution.Rejected);
        return found ? ExitCode.OK : ExitCode.NO;
    }
}
