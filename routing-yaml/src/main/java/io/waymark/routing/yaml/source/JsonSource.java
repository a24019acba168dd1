package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The documents of a JSON text as nodes, through Jackson's tokens. */
final class JsonSource {

    private final SourceText source;
    private final Limits limits;
    private final Problems problems;

    JsonSource(SourceText source, Limits limits, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    /** The documents before the first fault. */
    List<SourceNode> documents() {
        List<SourceNode> documents = new ArrayList<>();
        try (JsonParser parser = factory().createParser(ObjectReadContext.empty(), source.text())) {
            while (parser.nextToken() != null) {
                documents.add(value(parser));
            }
        } catch (JacksonException fault) {
            TokenStreamLocation at = fault.getLocation();
            Place place = at == null
                    ? Place.file(source.file())
                    : source.place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 1);
            problems.add(ProblemCode.SYNTAX, place, "this is no JSON: " + fault.getOriginalMessage(), "");
        }
        return documents;
    }

    private JsonFactory factory() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.scalarChars())
                .maxNameLength(limits.keyChars())
                .maxNumberLength(64)
                .maxTokenCount(limits.nodes())
                .build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    private SourceNode value(JsonParser parser) {
        Supplier<Place> at = place(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            case VALUE_STRING -> new SourceNode.Scalar(parser.getString(), false, at);
            default -> new SourceNode.Scalar(parser.getString(), true, at);
        };
    }

    private SourceNode array(JsonParser parser, Supplier<Place> at) {
        List<SourceNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new SourceNode.Sequence(items, at);
    }

    private SourceNode object(JsonParser parser, Supplier<Place> at) {
        Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Supplier<Place> keyAt = place(parser);
            parser.nextToken();
            SourceNode.Entry first = entries.putIfAbsent(key, new SourceNode.Entry(key, keyAt, value(parser)));
            if (first != null) {
                String message = "the key " + ProblemRenderer.quote(key) + " stands twice; first in line "
                        + first.keyAt().get().line();
                problems.add(ProblemCode.DUPLICATE_KEY, keyAt.get(), message, "remove one");
            }
        }
        return new SourceNode.Mapping(List.copyOf(entries.values()), at);
    }

    private Supplier<Place> place(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int length = Math.max(1, parser.getStringLength());
        return () -> source.place(at.getLineNr(), at.getColumnNr(), length);
    }
}
