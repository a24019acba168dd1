package io.waymark.routing.jmh.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waymark.routing.match.PathMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/**
 * The paths of a public REST API in the style of a code host's, one after the other; then variants of them, whose first segment differs.
 * Where two templates take one path, the one whose segment is written out stands first, as a list that is read in order must have it.
 */
final class PublicApi {

    private static final String FILE = "public-api.txt";

    /** Above all letters, so that a variable ranks after every text. */
    private static final String LAST = "\uffff";

    private static final List<String> TEMPLATES = read();

    private PublicApi() {}

    /** How many paths the API has. */
    static int size() {
        return TEMPLATES.size();
    }

    static Target target(int index) {
        String template = variant(TEMPLATES.get(index % size()), index / size());
        String path = template.replaceAll("\\{[^}]*}", "value-#");
        return Target.of(PathMatch.template(template), Ask.of(Paths.HOST, path).near(path + "/no/such/thing"));
    }

    private static String variant(String template, int number) {
        return number == 0 ? template : template.replaceFirst("^/[a-z-]+", "$0-" + number);
    }

    private static List<String> read() {
        try (InputStream file = PublicApi.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("/"))
                    .sorted(Comparator.comparing((String line) -> line.replaceAll("\\{[^}]*}", LAST)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
