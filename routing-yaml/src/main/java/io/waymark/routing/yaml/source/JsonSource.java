package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The objects of a JSON text as nodes, through Jackson's tokens. Recursion is bounded by the limit of depth. */
final class JsonSource {

    private final NodeBudget budget;
    private final Problems problems;

    JsonSource(NodeBudget budget, Problems problems) {
        this.budget = budget;
        this.problems = problems;
    }

    /** Hands over the objects before the first fault. */
    void read(SourceText source, Consumer<SourceNode> documents) {
        budget.startDocument();
        try (JsonParser parser = factory().createParser(ObjectReadContext.empty(), source.text())) {
            while (!problems.isFull() && parser.nextToken() != null) {
                documents.accept(value(parser, source, 1));
            }
        } catch (RefusedDocument refused) {
            refused.tell(problems);
        } catch (JacksonException fault) {
            problems.noteLoss();
            problems.add(ProblemCode.SYNTAX, place(fault, source), message(fault), help(fault));
        }
    }

    /** Our own limits are told with place and help; Jackson's stand behind them. */
    private static JsonFactory factory() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    private SourceNode value(JsonParser parser, SourceText source, int depth) {
        Position at = position(parser, source);
        budget.spend(1, at);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            budget.checkDepth(depth, at);
            return token == JsonToken.START_OBJECT
                    ? object(parser, source, depth, at)
                    : array(parser, source, depth, at);
        }
        boolean plain = token != JsonToken.VALUE_STRING;
        String text = parser.getString();
        budget.checkScalar(text, plain, at);
        return new SourceNode.Scalar(text, plain, at);
    }

    private SourceNode array(JsonParser parser, SourceText source, int depth, Position at) {
        List<SourceNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, source, depth + 1));
        }
        return new SourceNode.Sequence(items, at);
    }

    private SourceNode object(JsonParser parser, SourceText source, int depth, Position at) {
        MappingEntries entries = new MappingEntries(false, problems);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Position keyAt = position(parser, source);
            budget.spend(1, keyAt);
            budget.checkKey(key, keyAt);
            parser.nextToken();
            entries.add(new SourceNode.Entry(key, keyAt, value(parser, source, depth + 1)), false);
        }
        return new SourceNode.Mapping(entries.all(), at);
    }

    private static Position position(JsonParser parser, SourceText source) {
        TokenStreamLocation at = parser.currentTokenLocation();
        boolean scalar = parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.PROPERTY_NAME;
        int quotes = parser.currentToken() == JsonToken.VALUE_STRING || parser.currentToken() == JsonToken.PROPERTY_NAME
                ? 2
                : 0;
        int length = scalar ? parser.getStringLength() + quotes : 1;
        return source.position(at.getLineNr() - 1, at.getColumnNr() - 1, length);
    }

    private static Place place(JacksonException fault, SourceText source) {
        TokenStreamLocation at = fault.getLocation();
        return at == null
                ? Place.file(source.file())
                : source.position(Math.max(0, at.getLineNr() - 1), Math.max(0, at.getColumnNr() - 1), 1)
                        .place();
    }

    private static String message(JacksonException fault) {
        String said = String.valueOf(fault.getOriginalMessage());
        return "this is no JSON: " + said.replaceAll(" *\\((start marker|not recognized).*", "");
    }

    private static String help(JacksonException fault) {
        String said = String.valueOf(fault.getOriginalMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("end-of-input")) {
            return "look for a missing `}`, `]` or `\"`; the text may have been cut off";
        }
        return said.contains("double-quote") || said.contains("unexpected character")
                ? "JSON wants names and texts in double quotes, commas between items, none after the last, and no comments"
                : "";
    }
}
