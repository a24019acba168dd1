package io.waymark.docs.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every version stands in one place of the root POM: its properties, its dependencyManagement, its pluginManagement. */
class PomTest {

    private static final Path ROOT_POM = Tree.ROOT.resolve("pom.xml");

    @Test
    void noModuleWritesAVersion() throws Exception {
        for (Path pom : poms()) {
            assertThat(texts(
                            pom,
                            "//version[not(ancestor::dependencyManagement or ancestor::pluginManagement)]"
                                    + "[not(parent::project or parent::parent or ancestor::rules)]"))
                    .as("%s", Tree.name(pom))
                    .allMatch(PomTest::isProperty);
        }
    }

    @Test
    void everyVersionIsOneVersion() throws Exception {
        for (Path pom : poms()) {
            assertThat(texts(pom, "//version[not(ancestor::rules)]"))
                    .as("%s", Tree.name(pom))
                    .noneMatch(version -> version.matches(".*[\\[\\](),].*|LATEST|RELEASE"));
        }
    }

    @Test
    void everyPluginHasItsVersionInTheRoot() throws Exception {
        Set<String> pinned = new TreeSet<>(texts(ROOT_POM, "//pluginManagement//plugin[version]/artifactId"));
        for (Path pom : poms()) {
            assertThat(texts(pom, "//plugin/artifactId"))
                    .as("%s", Tree.name(pom))
                    .allMatch(pinned::contains);
        }
    }

    @Test
    void theBillOfMaterialsListsWhatIsPublished() throws Exception {
        List<String> published = new ArrayList<>();
        for (Published module : Published.values()) {
            published.add(module.toString());
        }
        assertThat(texts(Tree.ROOT.resolve("bom/pom.xml"), "//dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    private static List<Path> poms() throws IOException {
        return Tree.files("pom.xml");
    }

    private static boolean isProperty(String version) {
        return version.matches("\\$\\{[a-z0-9.]+\\}");
    }

    private static List<String> texts(Path pom, String path)
            throws IOException, ParserConfigurationException, SAXException, XPathExpressionException {
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
        NodeList nodes = (NodeList)
                XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
