package io.waymark.routing.cli;

import io.waymark.routing.yaml.ConfigLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** How configurations are loaded: what of them the gateway that they are for can do. */
final class LoaderOption {

    @Option(
            names = "--known-filter",
            paramLabel = "GROUP/KIND",
            description = {
                "A kind of filters that your gateway acts on, such as example.com/RateLimit; may be repeated.",
                "A Gateway API ExtensionRef to any other kind makes the request an error."
            })
    private List<String> knownFilters = new ArrayList<>();

    ConfigLoader loader() {
        try {
            return ConfigLoader.STRICT.withKnownFilters(Set.copyOf(knownFilters));
        } catch (IllegalArgumentException refused) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "waymark: --known-filter takes GROUP/KIND, such as example.com/RateLimit, not "
                            + String.join(", ", knownFilters));
        }
    }
}
