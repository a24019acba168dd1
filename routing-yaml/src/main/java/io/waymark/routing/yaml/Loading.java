package io.waymark.routing.yaml;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.appmesh.AppMeshDialect;
import io.waymark.routing.yaml.envoy.EnvoyDialect;
import io.waymark.routing.yaml.gatewayapi.GatewayApiDialect;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.manifest.ManifestReader;
import io.waymark.routing.yaml.manifest.ManifestReceiver;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.problem.Suggestion;
import io.waymark.routing.yaml.source.ObjectReader;
import io.waymark.routing.yaml.source.SourceNode;
import io.waymark.routing.yaml.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One loading: hands each object to its dialect as it is read, and lowers everything at the end. */
final class Loading implements ManifestReceiver {

    private static final List<String> GROUPS = List.of(AppMeshDialect.GROUP, GatewayApiDialect.GROUP);

    private final Problems problems = new Problems();
    private final SourceReader source;
    private final AppMeshDialect appMesh;
    private final GatewayApiDialect gatewayApi;
    private final EnvoyDialect envoy;
    private final ManifestReader manifests;
    private String firstInput = "(no input)";

    Loading(ConfigLoader loader) {
        this.manifests = new ManifestReader(problems, loader.lenient(), this);
        this.source = new SourceReader(loader.limits(), problems, this::document);
        this.envoy = new EnvoyDialect(problems, loader.lenient(), loader.envoyHeaderLines(), loader.namedTexts());
        this.gatewayApi = new GatewayApiDialect(loader.knownFilters());
        this.appMesh = new AppMeshDialect(loader.hostScope());
    }

    /** Kubernetes objects say what they are; Envoy's documents are told by their fields. */
    private void document(SourceNode document) {
        if (EnvoyDialect.takes(document)) {
            envoy.read(document);
        } else {
            manifests.read(document);
        }
    }

    Loading paths(List<Path> paths) {
        paths.stream().findFirst().ifPresent(path -> firstInput = path.toString());
        paths.forEach(source::read);
        return this;
    }

    Loading stream(String name, InputStream input) throws IOException {
        firstInput = name;
        source.read(name, input);
        return this;
    }

    @Override
    public boolean takes(String group, String kind) {
        return group.equals(AppMeshDialect.GROUP) || GatewayApiDialect.takes(group, kind);
    }

    @Override
    public void accept(Manifest manifest) {
        if (manifest.group().equals(AppMeshDialect.GROUP)) {
            appMesh.read(manifest);
            return;
        }
        gatewayApi.read(manifest);
        if (manifest.kind().equals("Namespace")) {
            appMesh.read(manifest);
        }
    }

    @Override
    public void skip(String apiVersion, String kind, ObjectReader body) {
        String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
        Optional<String> meant = Suggestion.nearest(group, GROUPS);
        if (meant.isPresent() || (group.isEmpty() && isKnown(kind))) {
            body.lost(
                    "apiVersion",
                    "there is no kind " + ProblemRenderer.quote(kind) + " in " + ProblemRenderer.quote(apiVersion),
                    "did you mean `" + version(meant, kind) + "`?");
        } else {
            body.problem(
                    ProblemCode.SKIPPED,
                    "kind",
                    ProblemRenderer.quote(kind) + " of " + ProblemRenderer.quote(apiVersion)
                            + " takes no part in routing",
                    "");
        }
    }

    private static boolean isKnown(String kind) {
        return AppMeshDialect.kinds().contains(kind)
                || GatewayApiDialect.kinds().contains(kind);
    }

    private static String version(Optional<String> group, String kind) {
        boolean appMesh = group.map(AppMeshDialect.GROUP::equals)
                .orElse(AppMeshDialect.kinds().contains(kind));
        return appMesh ? AppMeshDialect.GROUP + "/v1beta2" : GatewayApiDialect.GROUP + "/v1";
    }

    /**
     * What came of it. After a loss nothing is lowered: an object that seems to be missing may stand in what could not be read.
     */
    LoadResult finish() {
        if (appMesh.isEmpty() && gatewayApi.isEmpty() && envoy.isEmpty() && !problems.hasErrors()) {
            problems.add(
                    ProblemCode.NOTHING_TO_ROUTE,
                    Place.file(firstInput),
                    "there is no gateway and no route here",
                    "the kinds that are read are " + String.join(", ", AppMeshDialect.kinds()) + " of "
                            + AppMeshDialect.GROUP + " and " + String.join(", ", GatewayApiDialect.kinds()) + " of "
                            + GatewayApiDialect.GROUP
                            + ", and Envoy's RouteConfiguration, bare or inside other configuration of Envoy");
        }
        Optional<RoutingConfig> lowered = problems.hasLoss() || problems.isFull() ? Optional.empty() : lower();
        return new LoadResult(lowered, problems.sorted());
    }

    private Optional<RoutingConfig> lower() {
        RoutingConfig.Builder mesh = appMesh.lower();
        RoutingConfig.Builder api = RoutingConfig.builder();
        gatewayApi.lower(api);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        RoutingConfig.Builder tables = RoutingConfig.builder();
        envoy.lower(tables);
        return new Dialects(List.of(mesh.build(), api.build(), tables.build()), problems).joined();
    }
}
