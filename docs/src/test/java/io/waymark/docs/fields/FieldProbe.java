package io.waymark.docs.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks the loader about every field of a sample. Not for use by several threads. */
final class FieldProbe {

    private static final String STRANGER = "zzzzzzzzzzzz";
    /** What stands below is the same in every object and told in one line. */
    private static final String KUBERNETES_OWN = "Every object:metadata";

    private static final Map<ProblemCode, Effect> TOLD =
            Map.of(ProblemCode.LEFT_TO_EMBEDDER, Effect.LEFT, ProblemCode.NO_PART, Effect.NO_PART);

    private static final String KNOWN_HERE = "the fields here are ";

    private final Sample sample;
    private final RoutingConfig config;
    private final Map<String, Effect> told;
    private final Map<Place, Set<String>> known = new HashMap<>();
    private final Map<String, Effect> effects;
    private final Set<String> notShown;

    private FieldProbe(Naming naming, Sample sample, Map<String, Effect> effects, Set<String> notShown) {
        this.sample = sample;
        LoadResult loaded = sample.load();
        this.config = loaded.orThrow();
        this.told = told(naming, sample, loaded.problems());
        this.effects = effects;
        this.notShown = notShown;
    }

    /**
     * The effect of each field that the loader knows, by the name of its field in the page; of several places the greatest. A field
     * that the loader knows and no sample shows fails.
     */
    static Map<String, Effect> effects(Naming naming, List<Sample> samples) {
        Map<String, Effect> effects = new TreeMap<>();
        Set<String> notShown = new TreeSet<>();
        for (Sample sample : samples) {
            FieldProbe probe = new FieldProbe(naming, sample, effects, notShown);
            for (int i = 0; i < sample.documents().size(); i++) {
                probe.walk(
                        List.of(i),
                        place(naming, Sample.mapping(sample.documents().get(i))));
            }
        }
        notShown.removeAll(effects.keySet());
        assertThat(notShown).as("fields that no sample shows").isEmpty();
        return effects;
    }

    /** The fields of which the loader says that they have no effect, or no part. */
    private static Map<String, Effect> told(Naming naming, Sample sample, List<Problem> problems) {
        Map<String, Effect> told = new TreeMap<>();
        for (Problem problem : problems) {
            if (TOLD.containsKey(problem.code())) {
                Place object = place(naming, sample.object(problem.object()));
                told.put(object.below(problem.field()), TOLD.get(problem.code()));
            }
        }
        return told;
    }

    /** A whole document. */
    private static Place place(Naming naming, Map<String, Object> document) {
        return new Place(naming, naming.document(document), "");
    }

    private void walk(List<Object> path, Place place) {
        Object value = sample.at(path);
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                walk(with(path, i), place.items().part());
            }
        } else if (value instanceof Map<?, ?>) {
            fields(path, place).forEach(field -> probe(path, place, field));
        }
    }

    /** The fields that the loader knows at a place; asked again where a sample shows one that the place did not have before. */
    private Set<String> fields(List<Object> path, Place place) {
        Set<String> fields = known.computeIfAbsent(place, first -> new TreeSet<>(known(path)));
        if (!fields.containsAll(Sample.mapping(sample.at(path)).keySet())) {
            fields.addAll(known(path));
        }
        return Set.copyOf(fields);
    }

    private void probe(List<Object> path, Place place, String field) {
        String name = place.child(field).name();
        if (!Sample.mapping(sample.at(path)).containsKey(field)) {
            notShown.add(name);
            return;
        }
        if (effects.get(name) != Effect.MATTERS) {
            effects.merge(name, effect(path, field), Effect::greater);
            Optional.ofNullable(told.get(name)).ifPresent(effect -> effects.merge(name, effect, Effect::greater));
        }
        boolean empty = Sample.mapping(sample.at(path)).get(field) == null;
        if (!name.equals(KUBERNETES_OWN) && !empty) {
            walk(with(path, field), place.child(field).part());
        }
    }

    private Effect effect(List<Object> path, String field) {
        LoadResult without =
                sample.changed(path, mapping -> mapping.remove(field)).load();
        if (!without.config().equals(Optional.of(config))) {
            return Effect.MATTERS;
        }
        LoadResult nonsense = sample.changed(path, mapping -> mapping.put(field, Map.of(STRANGER, List.of(1))))
                .load();
        return nonsense.config().isPresent() ? Effect.IGNORED : Effect.CHECKED;
    }

    /** The fields that the loader says it knows in this mapping; none where it does not look. */
    private List<String> known(List<Object> path) {
        LoadResult result =
                sample.changed(path, mapping -> mapping.put(STRANGER, 1)).load();
        return result.problems().stream()
                .filter(problem ->
                        problem.message().contains(STRANGER) && problem.help().startsWith(KNOWN_HERE))
                .map(problem -> problem.help().substring(KNOWN_HERE.length()).split(", "))
                .map(fields -> List.of(fields).stream()
                        .filter(field -> !field.equals(STRANGER))
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
