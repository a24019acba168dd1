package io.waymark.routing.yaml.envoy;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.Field;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.source.NamedTexts;
import io.waymark.routing.yaml.source.ReadContext;
import io.waymark.routing.yaml.source.SourceNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads Envoy's route configurations, bare or inside the documents in which Envoy has them, where they stand. Each becomes a gateway of its
 * name. Not for use by several threads.
 */
public final class EnvoyDialect {

    private static final String UNNAMED = "routes";

    private final Problems problems;
    private final boolean lenient;
    private final TableReader reader;
    private final Map<String, TableObject> tables = new LinkedHashMap<>();
    private boolean found;

    /**
     * Notes what is wrong in the problems.
     *
     * @param lenient whether unknown fields are warnings instead of errors
     * @param lines what several lines of one header mean: {@link Field.Lines#EACH} since Envoy 1.39, {@link Field.Lines#JOINED} before
     * @param texts gives the bodies that are named
     */
    public EnvoyDialect(Problems problems, boolean lenient, Field.Lines lines, NamedTexts texts) {
        this.problems = problems;
        this.lenient = lenient;
        this.reader = new TableReader(lines, texts);
    }

    /** Whether a document is one of Envoy's. */
    public static boolean takes(SourceNode document) {
        return TableFinder.isEnvoy(document);
    }

    /** Reads all route configurations in a document. */
    public void read(SourceNode document) {
        new TableFinder(this::table).find(document);
    }

    private void table(SourceNode.Mapping node) {
        found = true;
        String name = TableFinder.name(node);
        ReadContext context = new ReadContext(("RouteConfiguration " + name).strip(), problems, lenient);
        ProtoReader proto = new ProtoReader(node, "", context);
        TableObject table = reader.read(proto);
        String key = name.isEmpty() ? free() : name;
        TableObject first = tables.putIfAbsent(key, name.isEmpty() ? table.called(key) : table);
        if (first != null && !first.equals(table)) {
            proto.problem(
                    ProblemCode.DUPLICATE_OBJECT,
                    "name",
                    "a route configuration " + ProblemRenderer.quote(name)
                            + " stands twice, and says something else at " + first.location(),
                    "remove or rename one of them");
        }
    }

    /** Unnamed configurations are counted. */
    private String free() {
        int number = 1;
        while (tables.containsKey(number == 1 ? UNNAMED : UNNAMED + "-" + number)) {
            number++;
        }
        return number == 1 ? UNNAMED : UNNAMED + "-" + number;
    }

    /** Whether there is no route configuration. */
    public boolean isEmpty() {
        return !found;
    }

    /** Adds everything to a configuration. Call once, after all documents are read without an error. */
    public void lower(RoutingConfig.Builder config) {
        tables.values().forEach(table -> new Lowering(table, config).lower());
    }
}
