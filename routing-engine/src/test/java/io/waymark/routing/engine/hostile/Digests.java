package io.waymark.routing.engine.hostile;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.yaml.ConfigLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The digests of the gateways of configuration files, with their documents in any order. */
public final class Digests {

    private Digests() {}

    /**
     * Prints a line for each file that can be loaded.
     *
     * @param arguments a seed for the order of documents, and files
     */
    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[0]);
        byte[] text = Stream.of(arguments)
                .skip(1)
                .map(Path::of)
                .map(file -> of(file, seed).map(digests -> name(file) + " " + digests))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        System.out.write(text, 0, text.length);
        System.out.flush();
    }

    /** The directory and the name of a file. */
    static String name(Path file) {
        return file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
    }

    /** The digests of a file; nothing if it is refused. */
    static Optional<List<String>> of(Path file, long seed) {
        return config(file, seed)
                .map(config -> config.gateways().stream()
                        .map(gateway ->
                                RouterOptions.DEFAULT.gateway(gateway.name().toString()))
                        .map(options -> RoutingEngine.compile(config, options).digest())
                        .sorted()
                        .toList());
    }

    /** The configuration of a file whose documents stand in another order, as the seed will have it. */
    static Optional<RoutingConfig> config(Path file, long seed) {
        try {
            List<String> documents = new ArrayList<>(
                    List.of(Files.readString(file, StandardCharsets.UTF_8).split("(?m)^---.*$")));
            Collections.shuffle(documents, new Random(seed));
            return ConfigLoader.STRICT
                    .readText("all.yaml", String.join("\n---\n", documents))
                    .config();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
