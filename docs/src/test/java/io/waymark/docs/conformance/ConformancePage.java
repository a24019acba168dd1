package io.waymark.docs.conformance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that says how much of each dialect is checked. */
final class ConformancePage {

    private static final Map<String, String> TITLES = Map.of(
            "appmesh", "AWS App Mesh",
            "gatewayapi", "Kubernetes Gateway API",
            "envoy", "Envoy",
            "istio", "Istio");

    private static final String INTRODUCTION = """
            # Conformance

            Every line is a feature of a dialect, with the number of requests whose answer is checked. The checks were written from the
            sources that each file names, and both routers, the reference and the engine, are held to all of them. Checks that rest on no
            sentence of a source, but on what follows from others or on a rule of our own, are counted apart as inferred, and marked so
            in the files.

            This page is written by the build from the check files: `./mvnw -pl docs -am test -Dtest=ConformancePageTest
            -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.write=true`.

            """;

    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    private ConformancePage() {}

    /**
     * The page.
     *
     * @param root the folder that holds those of the dialects
     */
    static String of(Path root) {
        ConformancePage page = new ConformancePage();
        Map<String, List<Feature>> dialects = Feature.below(root).stream()
                .collect(Collectors.groupingBy(Feature::dialect, TreeMap::new, Collectors.toList()));
        page.line("| dialect | checks | of these inferred |");
        page.line("|---|---:|---:|");
        dialects.forEach((dialect, features) -> page.counts(title(dialect), "", features));
        dialects.forEach(page::dialect);
        return page.text.toString();
    }

    private void dialect(String dialect, List<Feature> features) {
        line("");
        line("## " + title(dialect));
        line("");
        line("| feature | configuration | checks | of these inferred |");
        line("|---|---|---:|---:|");
        Map<String, List<Feature>> names = features.stream()
                .collect(Collectors.groupingBy(Feature::name, LinkedHashMap::new, Collectors.toList()));
        names.forEach(
                (name, files) -> counts(link(name, files.get(0)), files.get(0).what() + " | ", files));
    }

    private void counts(String name, String what, List<Feature> features) {
        int checks = features.stream().mapToInt(Feature::checks).sum();
        int inferred = features.stream().mapToInt(Feature::inferred).sum();
        line("| " + name + " | " + what + checks + " | " + inferred + " |");
    }

    private static String link(String name, Feature first) {
        String path = "../conformance/" + first.dialect() + "/" + first.fileName();
        return "[" + name.replace('-', ' ') + "](" + path + ")";
    }

    private static String title(String dialect) {
        return TITLES.getOrDefault(dialect, dialect);
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
