package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** One YAML document as nodes, through the events of SnakeYAML's parser: no tag is acted on and no object is built. */
final class YamlSource {

    private final NodeBudget budget;
    private final Problems problems;

    YamlSource(NodeBudget budget, Problems problems) {
        this.budget = budget;
        this.problems = problems;
    }

    /** Hands the document over, unless it is empty or cannot be parsed. */
    void read(SourceText source, Consumer<SourceNode> documents) {
        budget.startDocument();
        try {
            Parser events = new ParserImpl(new WholeReader(source.text()), new LoaderOptions());
            for (Event event = events.getEvent(); !event.is(Event.ID.StreamEnd); event = events.getEvent()) {
                if (event.is(Event.ID.DocumentStart)) {
                    SourceNode root = new YamlNodes(source, events, budget, problems).root();
                    if (!isEmpty(root)) {
                        documents.accept(root);
                    }
                }
            }
        } catch (RefusedDocument refused) {
            refused.tell(problems);
        } catch (MarkedYAMLException fault) {
            YamlFault.tell(fault, source, problems);
        } catch (YAMLException fault) {
            problems.noteLoss();
            problems.add(ProblemCode.SYNTAX, Place.file(source.file()), "this is no YAML: " + fault.getMessage(), "");
        }
    }

    private static boolean isEmpty(SourceNode root) {
        return root instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.NULL;
    }
}
