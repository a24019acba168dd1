package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl get -o yaml} and {@code -o json} print loads without complaint: the cluster's own fields say nothing. */
class ExportedObjectsTest {

    private static final Path FOLDER = Path.of("src/test/resources/exported");

    private static LoadResult exported(String... files) {
        return ConfigLoader.STRICT.read(
                List.of(files).stream().map(FOLDER::resolve).toList());
    }

    @Test
    void everyKindOfTheMeshLoadsWithoutComplaint() {
        LoadResult result = exported("objects.yaml", "node.json");
        assertThat(complaints(result)).isEmpty();
        RoutingConfig config = result.orThrow();
        assertThat(config.routes())
                .singleElement()
                .satisfies(route ->
                        assertThat(route.parents()).containsExactly(RouteParent.of(ObjectName.parse("store/entry"))));
        assertThat(config.services()).extracting(Service::host).containsExactly("baskets.store.svc.cluster.local");
        assertThat(config.backends())
                .extracting(backend -> backend.address().orElseThrow())
                .containsExactlyInAnyOrder("baskets-v1.store.svc.cluster.local", "baskets.store.local");
    }

    @Test
    void bothFormsOfV1beta1LoadWithoutComplaint() {
        LoadResult result = exported("v1beta1.yaml", "simplified.json");
        assertThat(complaints(result)).isEmpty();
        assertThat(result.orThrow().routes()).extracting(GatewayRoute::name).hasSize(1);
        assertThat(result.orThrow().services())
                .extracting(Service::host)
                .containsExactly("rates.store.svc.cluster.local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"objects.yaml node.json", "v1beta1.yaml simplified.json"})
    void whatWasExportedCanBeWritten(String files) {
        RoutingConfig config = exported(files.split(" ", -1)).orThrow();
        String text = ConfigWriter.appMesh(config).orThrow();
        assertThat(ConfigLoader.STRICT.readText("written.yaml", text).orThrow()).isEqualTo(config);
        assertThat(text).doesNotContain("uid", "status", "meshRef", "finalizers");
    }

    /** The gateway that the cluster had chosen decides, whatever the selectors say. */
    @Test
    void theReferenceThatTheClusterFilledInChoosesTheGateway() throws IOException {
        String text = Files.readString(FOLDER.resolve("objects.yaml"))
                .replace("      entry: public\n    name: baskets", "      entry: private\n    name: baskets");
        String node = Files.readString(FOLDER.resolve("node.json"));
        LoadResult result = ConfigLoader.STRICT.readText("objects.yaml", text + "---\n" + node);
        assertThat(complaints(result)).isEmpty();
        assertThat(result.orThrow().routes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"List", "GatewayRouteList", "VirtualNodeList"})
    void listsOfAnyKindAreUnpacked(String kind) throws IOException {
        String text =
                Files.readString(FOLDER.resolve("objects.yaml")).replace("\nkind: List\n", "\nkind: " + kind + "\n");
        String node = Files.readString(FOLDER.resolve("node.json"));
        assertThat(complaints(ConfigLoader.STRICT.readText("objects.yaml", text + "---\n" + node)))
                .isEmpty();
    }

    /** All but what is left to the embedder or never had a part in routing. */
    private static List<Problem> complaints(LoadResult result) {
        return result.problems().stream()
                .filter(problem -> problem.code() != ProblemCode.LEFT_TO_EMBEDDER)
                .filter(problem -> problem.code() != ProblemCode.NO_PART)
                .toList();
    }
}
