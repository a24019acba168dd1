package io.waymark.routing.yaml;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.yaml.appmesh.AppMeshDialect;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.manifest.ManifestReader;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.source.Limits;
import io.waymark.routing.yaml.source.SourceNode;
import io.waymark.routing.yaml.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads route configurations. Immutable; safe for any thread. A configuration with an error is refused as a whole, and every problem in
 * every file is told at once.
 *
 * @param lenient whether unknown fields are warnings instead of errors
 * @param hostScope whether App Mesh routes without a hostname serve hosts that other routes name: no source decides it, and {@link
 *     RoutingSemantics.HostScope#MOST_SPECIFIC}, as Envoy would have it, says no
 */
public record ConfigLoader(boolean lenient, RoutingSemantics.HostScope hostScope) {

    /** The loader that takes nothing it does not know. */
    public static final ConfigLoader STRICT = new ConfigLoader(false, RoutingSemantics.HostScope.MOST_SPECIFIC);

    /**
     * Loads files and directories as one configuration.
     *
     * @throws ConfigException if there is any error
     */
    public static RoutingConfig load(Path... paths) {
        return STRICT.read(List.of(paths)).orThrow();
    }

    /** Loads files and directories as one configuration; a directory is read with everything below it. */
    public LoadResult read(List<Path> paths) {
        Problems problems = new Problems();
        SourceReader reader = new SourceReader(Limits.DEFAULT, problems);
        List<SourceNode> documents = new ArrayList<>();
        paths.forEach(path -> documents.addAll(reader.read(path)));
        String first = paths.isEmpty() ? "(nothing)" : paths.get(0).toString();
        return lower(first, documents, problems);
    }

    /**
     * Loads a text.
     *
     * @param name how the text is called in problems; an end of {@code .json} makes it JSON
     */
    public LoadResult readText(String name, String text) {
        Problems problems = new Problems();
        SourceReader reader = new SourceReader(Limits.DEFAULT, problems);
        return lower(name, reader.read(name, text.getBytes(StandardCharsets.UTF_8)), problems);
    }

    private LoadResult lower(String input, List<SourceNode> documents, Problems problems) {
        AppMeshDialect appMesh = new AppMeshDialect(hostScope);
        for (Manifest manifest : new ManifestReader(problems, lenient).read(documents)) {
            read(manifest, appMesh, problems);
        }
        if (appMesh.isEmpty() && !problems.hasErrors()) {
            problems.add(
                    ProblemCode.NOTHING_TO_ROUTE,
                    Place.file(input),
                    "there is no gateway and no route here",
                    "the kinds that are read are " + String.join(", ", AppMeshDialect.kinds()) + " of "
                            + AppMeshDialect.GROUP);
        }
        RoutingConfig.Builder config = appMesh.lower();
        List<Problem> sorted = problems.sorted();
        return new LoadResult(problems.hasErrors() ? Optional.empty() : Optional.of(config.build()), sorted);
    }

    private static void read(Manifest manifest, AppMeshDialect appMesh, Problems problems) {
        boolean namespace = manifest.group().isEmpty() && manifest.kind().equals("Namespace");
        if (namespace || manifest.group().equals(AppMeshDialect.GROUP)) {
            appMesh.read(manifest);
        } else {
            Place place = new Place(
                    manifest.location().file(),
                    manifest.location().line(),
                    manifest.location().column(),
                    1,
                    "");
            problems.add(
                    ProblemCode.SKIPPED,
                    place,
                    manifest.title() + " of " + manifest.apiVersion() + " takes no part in routing",
                    "");
        }
    }
}
