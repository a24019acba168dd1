package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.representer.Representer;

/** The documents of a YAML text as nodes, through SnakeYAML's composer: no tag is acted on and no object is built. */
final class YamlSource {

    private final SourceText source;
    private final Limits limits;
    private final Problems problems;

    YamlSource(SourceText source, Limits limits, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    /** The documents before the first fault, without the empty ones. */
    List<SourceNode> documents() {
        List<SourceNode> documents = new ArrayList<>();
        try {
            for (Node root : yaml().composeAll(new StringReader(source.text()))) {
                if (root != null && !isEmpty(root)) {
                    new YamlNodes(source, limits, problems).convert(root).ifPresent(documents::add);
                }
            }
        } catch (MarkedYAMLException fault) {
            problems.add(ProblemCode.SYNTAX, place(fault.getProblemMark()), message(fault), hint(fault));
        } catch (YAMLException fault) {
            problems.add(ProblemCode.LIMIT, Place.file(source.file()), String.valueOf(fault.getMessage()), "");
        }
        return documents;
    }

    private Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(limits.documentChars());
        options.setNestingDepthLimit(limits.depth());
        options.setMaxAliasesForCollections(limits.aliases());
        options.setAllowRecursiveKeys(false);
        // Nothing is constructed here, and our own check of tags tells the place.
        options.setTagInspector(tag -> true);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options);
    }

    private static boolean isEmpty(Node root) {
        return root instanceof ScalarNode scalar
                && scalar.isPlain()
                && ScalarKind.of(scalar.getValue()) == ScalarKind.NULL;
    }

    private Place place(Mark mark) {
        return mark == null ? Place.file(source.file()) : source.place(mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    private static String message(MarkedYAMLException fault) {
        String problem = fault.getProblem();
        return problem == null ? "this is no YAML" : "this is no YAML: " + problem;
    }

    private static String hint(MarkedYAMLException fault) {
        String text = String.valueOf(fault.getProblem());
        if (text.contains("\\t") || text.contains("TAB")) {
            return "YAML is indented with spaces; replace the tab";
        }
        return text.contains("mapping values are not allowed")
                ? "look for a missing line break, a wrong indentation, or a colon that needs quotes"
                : "";
    }
}
