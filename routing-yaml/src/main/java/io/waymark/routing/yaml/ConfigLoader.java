package io.waymark.routing.yaml;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.Field;
import io.waymark.routing.yaml.source.Limits;
import io.waymark.routing.yaml.source.NamedTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Loads route configurations from YAML and JSON. A configuration with an error is refused as a whole, and every problem in every input
 * is told at once, with its place and what to write instead.
 *
 * <pre>{@code
 * RoutingConfig config = ConfigLoader.load(Path.of("routes.yaml"));            // or a ConfigException that tells all problems
 * LoadResult result = ConfigLoader.STRICT.withLenient(true).read(Path.of("routes"));   // problems as data
 * }</pre>
 *
 * <p>Immutable; safe for any thread. Nothing is read but the inputs named: no file, variable or address that stands in them, unless
 * {@link #withNamedTexts} gives it. Reading costs time and memory linear in the size of the input, within the limits.
 *
 * @param lenient whether unknown fields are warnings instead of errors
 * @param hostScope whether App Mesh routes without a hostname serve hosts that other routes name: no source decides it, and {@link
 *     RoutingSemantics.HostScope#MOST_SPECIFIC}, as Envoy would have it, says no
 * @param knownFilters the kinds of filters that the embedder acts on, as {@code group/kind} such as {@code example.com/RateLimit}: an
 *     ExtensionRef of the Gateway API to one of them is carried to it as data, and the request goes on; one of any other kind makes the
 *     request an error
 * @param envoyHeaderLines what several lines of one header mean to Envoy's header matchers: {@link Field.Lines#EACH} as since Envoy 1.39,
 *     or {@link Field.Lines#JOINED} as before
 * @param namedTexts gives the bodies that Envoy's direct responses name as files or variables instead of holding them; {@link
 *     NamedTexts#NONE} makes each an error
 * @param limits how much is read at most
 */
public record ConfigLoader(
        boolean lenient,
        RoutingSemantics.HostScope hostScope,
        Set<String> knownFilters,
        Field.Lines envoyHeaderLines,
        NamedTexts namedTexts,
        Limits limits) {

    /** The loader that takes nothing it does not know, within the default limits. */
    public static final ConfigLoader STRICT = new ConfigLoader(
            false,
            RoutingSemantics.HostScope.MOST_SPECIFIC,
            Set.of(),
            Field.Lines.EACH,
            NamedTexts.NONE,
            Limits.DEFAULT);

    /** Copies the set; refuses kinds that are not written as {@code group/kind}. */
    public ConfigLoader {
        knownFilters = Set.copyOf(knownFilters);
        for (String kind : knownFilters) {
            if (!kind.matches("[^/]*/[^/]+")) {
                throw new IllegalArgumentException("knownFilters: '" + kind + "' is not written as group/kind");
            }
        }
    }

    /** The same loader, with unknown fields as warnings, or as errors. */
    public ConfigLoader withLenient(boolean lenient) {
        return new ConfigLoader(lenient, hostScope, knownFilters, envoyHeaderLines, namedTexts, limits);
    }

    /** The same loader, with the other answer to which hosts a route without a hostname serves. */
    public ConfigLoader withHostScope(RoutingSemantics.HostScope hostScope) {
        return new ConfigLoader(lenient, hostScope, knownFilters, envoyHeaderLines, namedTexts, limits);
    }

    /** The same loader, for an embedder that acts on filters of these kinds, each written as {@code group/kind}. */
    public ConfigLoader withKnownFilters(Set<String> kinds) {
        return new ConfigLoader(lenient, hostScope, kinds, envoyHeaderLines, namedTexts, limits);
    }

    /** The same loader, with the other meaning of several lines of one header in Envoy's route configurations. */
    public ConfigLoader withEnvoyHeaderLines(Field.Lines lines) {
        return new ConfigLoader(lenient, hostScope, knownFilters, lines, namedTexts, limits);
    }

    /** The same loader, with these texts for what configurations name. */
    public ConfigLoader withNamedTexts(NamedTexts texts) {
        return new ConfigLoader(lenient, hostScope, knownFilters, envoyHeaderLines, texts, limits);
    }

    /** The same loader, with other limits. */
    public ConfigLoader withLimits(Limits limits) {
        return new ConfigLoader(lenient, hostScope, knownFilters, envoyHeaderLines, namedTexts, limits);
    }

    /**
     * Loads files and directories as one configuration, strictly.
     *
     * @throws ConfigException with all problems, if there is any error
     */
    public static RoutingConfig load(Path... paths) {
        return STRICT.read(paths).orThrow();
    }

    /**
     * Loads a YAML or JSON text, strictly.
     *
     * @param name how the text is called in problems; see {@link #readText}
     * @throws ConfigException with all problems, if there is any error
     */
    public static RoutingConfig loadText(String name, String text) {
        return STRICT.readText(name, text).orThrow();
    }

    /** Loads files and directories as one configuration: see {@link #read(List)}. */
    public LoadResult read(Path... paths) {
        return read(List.of(paths));
    }

    /**
     * Loads files and directories as one configuration. A directory is read with everything below it whose name ends in {@code .yaml},
     * {@code .yml} or {@code .json}, in the order of the paths; hidden files, hidden directories and check files ({@code *.checks.yaml})
     * are left out, and symbolic links are followed. The order of files has no influence on what is matched. A file that cannot be read
     * is a problem like any other.
     */
    public LoadResult read(List<Path> paths) {
        return new Loading(this).paths(paths).finish();
    }

    /**
     * Loads a YAML or JSON text.
     *
     * @param name how the text is called in problems. An end of {@code .json} makes it JSON, and one of {@code .yaml} or {@code .yml}
     *     YAML; with any other name, what begins like a JSON object is JSON
     */
    public LoadResult readText(String name, String text) {
        return readBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Loads bytes, in UTF-8 or in UTF-16 with a byte order mark.
     *
     * @param name how the bytes are called in problems; see {@link #readText}
     */
    public LoadResult readBytes(String name, byte[] bytes) {
        try {
            return read(name, new ByteArrayInputStream(bytes));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /**
     * Loads a stream to its end, or to where the limits end it, without holding more than a document of it. Does not close it.
     *
     * @param name how the stream is called in problems; see {@link #readText}
     * @throws IOException if the stream fails
     */
    public LoadResult read(String name, InputStream input) throws IOException {
        return new Loading(this).stream(name, input).finish();
    }
}
