package io.waymark.routing.cli;

import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.source.NamedTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** How configurations are loaded: what of them the gateway that they are for can do, and what they may read. */
final class LoaderOption {

    @Option(
            names = "--known-filter",
            paramLabel = "GROUP/KIND",
            description = {
                "A kind of filters that your gateway acts on, such as example.com/RateLimit; may be repeated.",
                "A Gateway API ExtensionRef to any other kind makes the request an error."
            })
    private List<String> knownFilters = new ArrayList<>();

    @Option(
            names = "--files-below",
            paramLabel = "DIRECTORY",
            description = {
                "Read the files that Envoy's direct responses name (filename), if they lie below this directory.",
                "Without it no file is read that stands in a configuration."
            })
    private Optional<Path> filesBelow = Optional.empty();

    @Option(
            names = "--variable",
            paramLabel = "NAME",
            description = {
                "A variable of the environment that Envoy's direct responses may read (environment_variable);",
                "may be repeated. Without it none is read."
            })
    private List<String> variables = new ArrayList<>();

    ConfigLoader loader() {
        try {
            return ConfigLoader.STRICT
                    .withKnownFilters(Set.copyOf(knownFilters))
                    .withNamedTexts(texts());
        } catch (IllegalArgumentException refused) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "waymark: --known-filter takes GROUP/KIND, such as example.com/RateLimit, not "
                            + String.join(", ", knownFilters));
        }
    }

    private NamedTexts texts() {
        filesBelow.filter(each -> !Files.isDirectory(each)).ifPresent(each -> {
            throw new Refusal(ExitCode.UNREADABLE, "waymark: --files-below: there is no directory '" + each + "'");
        });
        return new AllowedTexts(filesBelow.map(NamedTexts::below).orElse(NamedTexts.NONE), Set.copyOf(variables));
    }
}
