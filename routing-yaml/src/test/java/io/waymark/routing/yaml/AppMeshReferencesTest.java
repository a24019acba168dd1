package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.yaml.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How App Mesh objects name each other, and what they are called in the mesh. */
class AppMeshReferencesTest {

    /** Two meshes, each with a service, a router and a node, and one gateway. */
    private static final String MESHES = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {mesh: one}}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: bank, labels: {mesh: two}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: Mesh
            metadata: {name: one}
            spec: {namespaceSelector: {matchLabels: {mesh: one}}, awsName: first}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: Mesh
            metadata: {name: two}
            spec: {namespaceSelector: {matchLabels: {mesh: two}}}
            ---
            """;

    private static final String OBJECTS = """
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualGateway
            metadata: {name: gate, namespace: shop}
            spec: {namespaceSelector: {}, listeners: [{portMapping: {port: 80, protocol: http}}]}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: route, namespace: shop}
            spec:
              httpRoute:
                match: {prefix: /}
                action: {target: {virtualService: SERVICE}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: web, namespace: shop}
            spec: {provider: PROVIDER}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: web, namespace: bank}
            spec: {awsName: web.shop, provider: {virtualNode: {virtualNodeRef: {name: node}}}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualRouter
            metadata: {name: router, namespace: shop}
            spec:
              routes:
                - name: main
                  httpRoute:
                    match: {prefix: /}
                    action: {weightedTargets: [{TARGET, weight: 1}]}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualRouter
            metadata: {name: router, namespace: bank}
            spec: {awsName: bank-router, routes: []}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualNode
            metadata: {name: node, namespace: shop}
            spec: {}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualNode
            metadata: {name: node, namespace: bank}
            spec: {awsName: bank-node}
            """;

    private static String objects(String service, String provider, String target) {
        return OBJECTS.replace("SERVICE", service).replace("PROVIDER", provider).replace("TARGET", target);
    }

    private static RoutingConfig load(String text) {
        return ConfigLoader.STRICT.readText("routes.yaml", text).orThrow();
    }

    private static List<Problem> problems(String text) {
        return ConfigLoader.STRICT.readText("routes.yaml", text).problems();
    }

    private static String arn(String mesh, String type, String name) {
        return "\"arn:aws:appmesh:eu-west-1:123456789012:mesh/" + mesh + "/" + type + "/" + name + "\"";
    }

    private static final String REF = "{virtualServiceRef: {name: web}}";
    private static final String ROUTER = "{virtualRouter: {virtualRouterRef: {name: router}}}";
    private static final String NODE = "virtualNodeRef: {name: node}";

    private static RouteAction.Forward forward(RoutingConfig config) {
        return (RouteAction.Forward) config.routes().get(0).rules().get(0).action();
    }

    private static String target(RoutingConfig config) {
        return forward(config).destinations().get(0).destination().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {virtualServiceRef: {name: web}}                   | service shop/web
            {virtualServiceRef: {name: web, namespace: shop}}  | service shop/web
            {virtualServiceRef: {name: web, namespace: bank}}  | service bank/web
            """)
    void aMissingNamespaceIsThatOfTheHolder(String reference, String destination) {
        assertThat(target(load(objects(reference, ROUTER, NODE)))).isEqualTo(destination);
    }

    @ParameterizedTest
    @CsvSource({"web.shop, service shop/web", "elsewhere, elsewhere", "web_shop, web_shop", "web, web"})
    void anArnHoldsTheNameInTheMesh(String name, String destination) {
        String reference = "{virtualServiceARN: " + arn("m", "virtualService", name) + "}";
        RoutingConfig config = load(objects(reference, ROUTER, NODE));
        assertThat(target(config)).isEqualTo(destination);
        assertThat(forward(config).host()).isEqualTo(new HostRewrite.Literal(name));
    }

    @ParameterizedTest
    @CsvSource({"first, service shop/web", "two, service bank/web", "one, web.shop"})
    void anArnMeansTheObjectOfItsMesh(String mesh, String destination) {
        String reference = "{virtualServiceARN: " + arn(mesh, "virtualService", "web.shop") + "}";
        List<Problem> problems = problems(MESHES + objects(reference, ROUTER, NODE));
        if (destination.contains("bank")) {
            assertThat(problems)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code().id()).isEqualTo("WM0311"));
        } else {
            assertThat(target(load(MESHES + objects(reference, ROUTER, NODE)))).isEqualTo(destination);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            virtualNode   | node_shop    | OneBackend[backend=shop/node]
            virtualNode   | bank-node    | OneBackend[backend=bank/node]
            virtualNode   | node_bank    | OneBackend[backend=node_bank]
            virtualNode   | node         | OneBackend[backend=node]
            virtualRouter | far          | OneBackend[backend=far]
            """)
    void anArnOfAProviderIsFoundByTheNameInTheMesh(String kind, String name, String provider) {
        String text = "{" + kind + ": {" + kind + "ARN: " + arn("m", kind, name) + "}}";
        assertThat(load(objects(REF, text, NODE)).services().get(0).provider()).hasToString(provider);
    }

    @ParameterizedTest
    @CsvSource({"router_shop, shop/router", "bank-router, bank/router"})
    void anArnOfARouterIsFoundByTheNameInTheMesh(String name, String router) {
        String text = "{virtualRouter: {virtualRouterARN: " + arn("m", "virtualRouter", name) + "}}";
        Service service = load(objects(REF, text, NODE)).services().get(0);
        assertThat(((Service.Provider.Routes) service.provider()).table().name())
                .hasToString(router);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:appmesh:r:1:mesh/m/virtualService",
                "arn:aws:appmesh:r:1:mesh/m/virtualService/a/b",
                "arn:aws:appmesh:r:1:mesh/m/virtualService/",
                "arn:aws:appmesh:r:1:mesh/m/virtualService/a b",
                "arn:aws:appmesh:r:1:mesh/m/virtualNode/a",
                "arn:aws:appmesh:r:1:mash/m/virtualService/a",
                "arn:aws:ec2:r:1:mesh/m/virtualService/a",
                "urn:aws:appmesh:r:1:mesh/m/virtualService/a",
                "web.shop"
            })
    void whatIsNoArnIsRefusedWithItsForm(String arn) {
        assertThat(problems(objects("{virtualServiceARN: \"" + arn + "\"}", ROUTER, NODE)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("WM0213");
                    assertThat(problem.help())
                            .isEqualTo("write arn:aws:appmesh:REGION:ACCOUNT:mesh/MESH/virtualService/NAME");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {virtualServiceRef: {name: x}}                | there is no VirtualService shop/x
            {virtualServiceRef: {name: web, namespace: x}} | there is no VirtualService x/web
            {}                                            | one of virtualServiceRef, virtualServiceARN is needed here
            {virtualServiceRef: {name: web}, virtualServiceARN: "arn:aws:appmesh:r:1:mesh/m/virtualService/a"} \
            | `virtualServiceRef` and `virtualServiceARN` cannot stand together
            """)
    void aReferenceMeansExactlyOneObjectThatIsThere(String reference, String message) {
        assertThat(problems(objects(reference, ROUTER, NODE)))
                .extracting(Problem::message)
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {virtualServiceRef: {name: web, namespace: bank}} | {}       | virtualNodeRef: {name: node} | VirtualService bank/web
            {virtualServiceRef: {name: web}} | {virtualNode: {virtualNodeRef: {name: node, namespace: bank}}} \
            | virtualNodeRef: {name: node} | VirtualNode bank/node
            {virtualServiceRef: {name: web}} | {virtualRouter: {virtualRouterRef: {name: router, namespace: bank}}} \
            | virtualNodeRef: {name: node} | VirtualRouter bank/router
            {virtualServiceRef: {name: web}} | {virtualRouter: {virtualRouterRef: {name: router}}} \
            | virtualNodeRef: {name: node, namespace: bank} | VirtualNode bank/node
            """)
    void nothingCrossesMeshes(String service, String provider, String target, String strange) {
        assertThat(problems(MESHES + objects(service, provider, target)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("WM0311");
                    assertThat(problem.message()).isEqualTo(strange + " is in another mesh");
                });
        assertThat(problems(objects(service, provider, target))).isEmpty();
    }

    @Test
    void theGatewayOfARouteIsOfItsMesh() {
        String elsewhere =
                objects(REF, "{}", NODE).replace("name: gate, namespace: shop", "name: gate, namespace: bank");
        assertThat(problems(MESHES + elsewhere)).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo("WM0311");
            assertThat(problem.object()).isEqualTo("GatewayRoute shop/route");
            assertThat(problem.message()).isEqualTo("VirtualGateway bank/gate is in another mesh");
        });
    }

    @ParameterizedTest
    @CsvSource({"'', web.shop", "orders.example.com, orders.example.com"})
    void theNameOfAServiceInTheMeshIsItsHost(String awsName, String host) {
        String text = objects(REF, "{}, awsName: \"" + awsName + "\"", NODE);
        RoutingConfig config = load(text);
        assertThat(config.services().get(0).host()).isEqualTo(host);
        assertThat(forward(config).host()).isEqualTo(new HostRewrite.Literal(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b"})
    void aNameThatNoHostCanBeIsRefused(String awsName) {
        assertThat(problems(objects(REF, "{}, awsName: \"" + awsName + "\"", NODE)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("WM0213");
                    assertThat(problem.field()).isEqualTo("spec.awsName");
                });
    }

    @Test
    void namesInTheMeshHaveAtMost255Characters() {
        assertThat(problems(objects(REF, "{}, awsName: \"" + "a".repeat(256) + "\"", NODE)))
                .extracting(Problem::field)
                .containsExactly("spec.awsName");
    }
}
