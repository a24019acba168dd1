package io.waymark.docs.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of fields in docs/app-mesh.md name every field that the loader knows, and tell what becomes of it. */
class AppMeshFieldsTest {

    private static final Path PAGE = Path.of("app-mesh.md");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "app-mesh");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|[^|]*\\| ([a-z]+) \\|.*");

    /** The words of the page. */
    private static final Map<String, Effect> WORDS = Map.of(
            "routes", Effect.MATTERS,
            "data", Effect.MATTERS,
            "required", Effect.MATTERS,
            "left", Effect.LEFT,
            "none", Effect.NO_PART,
            "checked", Effect.CHECKED,
            "ignored", Effect.IGNORED);

    @Test
    void theTablesSayOfEveryFieldWhatTheLoaderDoes() throws IOException {
        List<Sample> samples = List.of(
                sample("every-field.yaml"), sample("every-field-simplified.yaml"), sample("every-field-v1beta1.yaml"));
        assertThat(told()).containsExactlyInAnyOrderEntriesOf(FieldProbe.effects(new AppMeshNames(), samples));
    }

    private static Sample sample(String file) throws IOException {
        return Sample.read(SAMPLES.resolve(file));
    }

    private static Map<String, Effect> told() throws IOException {
        Map<String, Effect> told = new TreeMap<>();
        String section = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                section = line.substring(4).replaceFirst(" \\(.*", "");
            } else if (row.matches() && WORDS.containsKey(row.group(2))) {
                told.put(section + ":" + row.group(1), WORDS.get(row.group(2)));
            }
        }
        return told;
    }
}
