package io.waymark.docs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of every page does what the page says. With {@code -Ddocs.write=true} the pages are written anew with what the
 * examples do now, to be read before they are committed.
 */
class DocsExamplesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    /** Pages without examples, and folders of such pages. */
    private static final List<String> PROSE = List.of(
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "GLOSSARY.md",
            "docs/README.md",
            "docs/conformance.md",
            "docs/error-codes.md",
            "docs/reliability.md",
            "docs/decisions/");

    @TestFactory
    Stream<DynamicTest> everyPageDoesWhatItSays() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).isNotEmpty();
        return pages.stream().map(page -> dynamicTest(name(page), page.toUri(), () -> follow(page)));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> guides = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, guides)
                    .filter(path -> path.toString().endsWith(".md")
                            && !path.startsWith(ROOT.resolve("docs").resolve("target")))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    private static String name(Path page) {
        return ROOT.relativize(page).toString();
    }

    private static void follow(Path path) throws IOException, InterruptedException {
        Page page = Page.read(path);
        assertThat(page.blocks().isEmpty())
                .as("a page without examples is listed in this test, and no other is")
                .isEqualTo(PROSE.stream().anyMatch(name(path)::startsWith));
        assertFilesAreUsed(page);
        Workplace workplace = Workplace.make(
                Path.of("target", "pages", name(path).replace('/', '-')).toAbsolutePath(), ROOT);
        Session session = new Session(ROOT, workplace);
        Map<Block, String> changed = new LinkedHashMap<>();
        for (Block block : page.blocks()) {
            String text = run(session, block, name(path));
            if (WRITE && !text.equals(block.text())) {
                changed.put(block, text);
            } else {
                assertThat(block.text()).as("%s:%d", name(path), block.line()).isEqualTo(text);
            }
        }
        session.end();
        if (!changed.isEmpty()) {
            page.write(changed);
        }
    }

    private static String run(Session session, Block block, String page) throws IOException, InterruptedException {
        try {
            return session.run(block);
        } catch (AssertionError wrong) {
            throw new AssertionError(page + ":" + block.line() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** A file that is shown is also put to use, so that a wrong one is found. */
    private static void assertFilesAreUsed(Page page) {
        for (Block block : page.blocks()) {
            String file = block.value("file");
            boolean used = file.isEmpty()
                    || page.blocks().stream()
                            .anyMatch(later ->
                                    later.line() > block.line() && later.text().contains(file));
            assertThat(used).as("%s is used after line %d", file, block.line()).isTrue();
        }
    }
}
