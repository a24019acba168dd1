package io.waymark.docs.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of fields in docs/gateway-api.md name every field of upstream's schemas and of the loader, and tell what becomes of it. */
class GatewayApiFieldsTest {

    private static final Path PAGE = Path.of("gateway-api.md");
    private static final Path FILES = Path.of("src", "test", "resources", "gateway-api");
    private static final Pattern ROW = Pattern.compile("\\| (`.+?) \\| (supported|data|required|checked|none) \\|.*");
    private static final Pattern FIELD = Pattern.compile("`([^`]+)`");

    /** The words of the page. */
    private static final Map<String, Effect> WORDS = Map.of(
            "supported", Effect.MATTERS,
            "data", Effect.MATTERS,
            "required", Effect.MATTERS,
            "checked", Effect.CHECKED,
            "none", Effect.IGNORED);

    @Test
    void theTablesSayOfEveryFieldWhatTheLoaderDoes() throws IOException {
        List<Sample> samples = List.of(Sample.read(FILES.resolve("every-field.yaml")));
        assertThat(told()).containsExactlyInAnyOrderEntriesOf(FieldProbe.effects(new GatewayApiNames(), samples));
    }

    @Test
    void everyFieldOfTheSchemasStandsInATable() throws IOException {
        Map<String, Effect> told = told();
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(FILES.resolve("fields.txt"))) {
            String[] field = line.split(" ", 2);
            if (!line.startsWith("#") && !isTold(new Place(new GatewayApiNames(), field[0], "spec"), field[1], told)) {
                missing.add(line);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whether the field is named, or stands below one that is not looked at. */
    private static boolean isTold(Place spec, String field, Map<String, Effect> told) {
        String name = spec.below(field);
        int dot = field.lastIndexOf('.');
        return told.containsKey(name)
                || (dot > 0 && isIgnored(spec, field.substring(0, dot).replaceFirst("\\[]$", ""), told));
    }

    private static boolean isIgnored(Place spec, String field, Map<String, Effect> told) {
        int dot = field.lastIndexOf('.');
        return told.get(spec.below(field)) == Effect.IGNORED
                || (dot > 0 && isIgnored(spec, field.substring(0, dot).replaceFirst("\\[]$", ""), told));
    }

    private static Map<String, Effect> told() throws IOException {
        Map<String, Effect> told = new TreeMap<>();
        String section = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                section = line.substring(4).replaceFirst(" \\(.*", "");
            } else if (row.matches()) {
                Matcher field = FIELD.matcher(row.group(1));
                while (field.find()) {
                    told.put(section + ":" + field.group(1), WORDS.getOrDefault(row.group(2), Effect.IGNORED));
                }
            }
        }
        return told;
    }
}
