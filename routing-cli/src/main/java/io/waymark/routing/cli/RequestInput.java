package io.waymark.routing.cli;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The part of a command line that describes a request, and the configuration that comes before it. */
final class RequestInput {

    @Parameters(
            arity = "0..*",
            paramLabel = "CONFIG... URL",
            hideParamSyntax = true,
            description =
                    "Files or directories of the configuration (- for standard input), then the URL of the request.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = {"-X", "--method"},
            paramLabel = "METHOD",
            defaultValue = "GET",
            description = "The method; ${DEFAULT-VALUE} if not given.")
    private String method = "GET";

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'name: value'",
            description = "A header line; may be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(names = "--source", paramLabel = "ADDRESS", description = "The IP address of the client.")
    private String source = "";

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "The request-target exactly as on the wire, where it differs from the URL's.")
    private String target = "";

    List<String> configs() {
        return arguments.subList(0, arguments.size() - 1);
    }

    RoutingRequest request() {
        RoutingRequestBuilder builder = RoutingRequest.builder().method(method);
        url(builder);
        headers.forEach(line -> header(builder, line));
        if (!target.isEmpty()) {
            builder.target(target);
        }
        return builder.clientAddress(source).build();
    }

    private void url(RoutingRequestBuilder builder) {
        if (arguments.size() < 2) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "waymark: give the configuration and then the URL, as in: routes.yaml http://shop.example.com/orders");
        }
        String url = arguments.get(arguments.size() - 1);
        try {
            builder.url(url);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "waymark: the last argument must be a URL such as http://shop.example.com/orders, not '" + url
                            + "'");
        }
    }

    private static void header(RoutingRequestBuilder builder, String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            throw new Refusal(ExitCode.USAGE, "waymark: a header is written 'name: value', not '" + line + "'");
        }
        String name = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (name.equalsIgnoreCase("host")) {
            builder.authority(value);
        }
        builder.header(name, value);
    }
}
