package io.waymark.routing.cli;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.yaml.ConfigLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The part of a command line that describes a request, and the configuration that comes before it. */
final class RequestInput {

    private static final int MAX_PORT = 65_535;

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
            description = "A header line; may be repeated. A Host header stands for the host of the URL.")
    private List<String> headers = new ArrayList<>();

    @Option(names = "--source", paramLabel = "ADDRESS", description = "The IP address of the client.")
    private String source = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port on which the request arrived, where it is not that of the URL.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--sni",
            paramLabel = "NAME",
            description = "The server name of the TLS handshake; for https the host of the URL, if not given.")
    private Optional<String> sni = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "The request-target exactly as on the wire, where it is not that of the URL.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--authority",
            paramLabel = "AUTHORITY",
            description = "The authority exactly as on the wire, where it is not that of the URL.")
    private Optional<String> authority = Optional.empty();

    @Option(names = "--body", paramLabel = "TEXT", description = "The body, for configurations that route by it.")
    private Optional<String> body = Optional.empty();

    @Mixin
    private LoaderOption loading = new LoaderOption();

    ConfigLoader loader() {
        return loading.loader();
    }

    List<String> configs() {
        return arguments.subList(0, arguments.size() - 1);
    }

    RoutingRequest request() {
        RoutingRequestBuilder builder = RoutingRequest.builder().method(method).clientAddress(source);
        url(builder);
        headers.forEach(line -> header(builder, line));
        port.ifPresent(number -> port(builder, number));
        sni.ifPresent(builder::sni);
        target.ifPresent(builder::target);
        authority.ifPresent(builder::authority);
        body.ifPresent(text -> builder.attribute("body", text));
        return builder.build();
    }

    private void url(RoutingRequestBuilder builder) {
        if (arguments.size() < 2) {
            throw wrong("give the configuration and then the URL, as in: routes.yaml http://shop.example.com/orders");
        }
        String url = arguments.get(arguments.size() - 1);
        try {
            builder.url(url);
        } catch (IllegalArgumentException refused) {
            throw wrong(noUrl(url));
        }
    }

    private static String noUrl(String text) {
        if (text.contains("://")) {
            return "'" + text + "' is no URL of a request; it begins with http:// or https:// and a host";
        }
        return Files.exists(Path.of(text))
                ? "the URL comes last, and '" + text + "' is a file"
                : "the URL '" + text + "' has no scheme; write http://" + text.replaceFirst("^/+", "");
    }

    private static void port(RoutingRequestBuilder builder, int number) {
        if (number < 1 || number > MAX_PORT) {
            throw wrong("a port is a number from 1 to " + MAX_PORT + ", not " + number);
        }
        builder.port(number);
    }

    private static void header(RoutingRequestBuilder builder, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw wrong("the header '" + line + "' has no colon; write -H 'name: value'");
        }
        if (colon == 0) {
            throw wrong("the header '" + line + "' has no name; write -H 'name: value'");
        }
        String name = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (name.equalsIgnoreCase("host")) {
            builder.authority(value);
        }
        builder.header(name, value);
    }

    private static Refusal wrong(String message) {
        return new Refusal(ExitCode.USAGE, "waymark: " + message);
    }
}
