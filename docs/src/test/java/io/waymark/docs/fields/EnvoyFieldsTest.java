package io.waymark.docs.fields;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of fields in docs/envoy.md name every field that the loader knows, and tell what becomes of it. */
class EnvoyFieldsTest {

    private static final Path PAGE = Path.of("envoy.md");
    private static final Pattern ROW = Pattern.compile("\\| (`.+?) \\| (routes|data|checked|ignored|refused) \\|.*");
    private static final Pattern FIELD = Pattern.compile("`([^`]+)`");
    private static final List<String> MUTATIONS = List.of(
            "request_headers_to_add",
            "request_headers_to_remove",
            "response_headers_to_add",
            "response_headers_to_remove");
    private static final String STRANGER = "zzzzzzzzzzzz";
    private static final String NONSENSE = "{" + STRANGER + ": [1]}";
    private static final String KNOWN_HERE = "the fields here are ";

    /** Where the fields of a message stand in a table that loads; a prefix of the page's names, or none. */
    private static final Map<String, String> MESSAGES = Map.ofEntries(
            entry("RouteConfiguration", "{virtual_hosts: [" + host("") + "]HERE}"),
            entry("VirtualHost", "{virtual_hosts: [" + host("HERE") + "]}"),
            entry("Route", route("match: {prefix: /}, redirect: {}HERE")),
            entry("RouteMatch", route("match: {prefix: /HERE}, redirect: {}")),
            entry("RouteAction", route("match: {prefix: /}, route: {cluster: a HERE}")),
            entry(
                    "WeightedCluster",
                    route("match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a, weight: 1}]HERE}}")),
            entry(
                    "WeightedCluster clusters[].",
                    route("match: {prefix: /}, route: {weighted_clusters: {clusters: [{name: a, weight: 1 HERE}]}}")),
            entry(
                    "RedirectAction and DirectResponseAction redirect.",
                    route("match: {prefix: /}, redirect: {host_redirect: a HERE}")),
            entry(
                    "RedirectAction and DirectResponseAction response.",
                    route("match: {prefix: /}, direct_response: {status: 200 HERE}")),
            entry(
                    "RedirectAction and DirectResponseAction body.",
                    route("match: {prefix: /}, direct_response: {status: 200, body: {inline_string: a HERE}}")));

    private static String host(String more) {
        return "{name: h, domains: ['*'], routes: [{match: {prefix: /}, redirect: {}}]" + more + "}";
    }

    private static String route(String content) {
        return "{virtual_hosts: [{name: h, domains: ['*'], routes: [{" + content + "}]}]}";
    }

    static List<String> messages() {
        return MESSAGES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theTableNamesEveryFieldThatTheLoaderKnows(String message) throws IOException {
        assertThat(told(message).keySet()).containsExactlyInAnyOrderElementsOf(known(message));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theTableSaysOfEveryFieldWhatBecomesOfIt(String message) throws IOException {
        Map<String, String> told = told(message);
        Map<String, String> done = new TreeMap<>();
        told.forEach((field, word) -> done.put(field, agrees(message, field, word) ? word : "not " + word));

        assertThat(done).isEqualTo(told);
    }

    @Test
    void everyTableOfThePageIsAsked() throws IOException {
        assertThat(page().keySet()).containsExactlyInAnyOrderElementsOf(messages());
    }

    /** Whether the loader does with nonsense in a field, and with a flag, what the word of the page says. */
    private static boolean agrees(String message, String field, String word) {
        LoadResult base = load(message, "");
        LoadResult result = load(message, ", " + field + ": " + NONSENSE);
        boolean unchanged = result.config().equals(base.config());
        return switch (word) {
            case "ignored" -> unchanged;
            case "refused" -> isRefused(message, field, NONSENSE) || isRefused(message, field, "true");
            case "data" -> !unchanged && !isRefused(message, field, NONSENSE);
            default -> result.config().isEmpty() && !isRefused(message, field, "true");
        };
    }

    private static boolean isRefused(String message, String field, String value) {
        return load(message, ", " + field + ": " + value).problems().stream()
                .anyMatch(problem -> problem.code() == ProblemCode.NOT_SUPPORTED
                        && problem.field().endsWith(field));
    }

    private static List<String> known(String message) {
        Optional<String> help = load(message, ", " + STRANGER + ": 1").problems().stream()
                .filter(problem -> problem.message().contains(STRANGER))
                .map(Problem::help)
                .findFirst();
        return Stream.of(help.orElseThrow().substring(KNOWN_HERE.length()).split(", "))
                .filter(field -> !field.startsWith("@"))
                .toList();
    }

    private static LoadResult load(String message, String more) {
        String table = MESSAGES.getOrDefault(message, "").replace("HERE", more);
        return ConfigLoader.STRICT.readText("sample.yaml", table);
    }

    private static Map<String, String> told(String message) throws IOException {
        return page().getOrDefault(message, Map.of());
    }

    /** The fields of each message, with the word that the page has for them. */
    private static Map<String, Map<String, String>> page() throws IOException {
        Map<String, Map<String, String>> page = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                section = line.substring(4);
            } else if (row.matches() && !section.isEmpty()) {
                for (String field : fields(row.group(1))) {
                    String message = section + prefix(section, field);
                    page.computeIfAbsent(message, any -> new TreeMap<>()).put(name(field), row.group(2));
                    if (field.startsWith("body.")) {
                        page.computeIfAbsent(section + " response.", any -> new TreeMap<>())
                                .put("body", "routes");
                    }
                }
            }
        }
        return page;
    }

    /** The name of the message of a field: where a table is of two messages, by what else the page says. */
    private static String prefix(String section, String field) {
        int end = field.lastIndexOf('.') + 1;
        if (end > 0 || !section.contains(" and ")) {
            return end == 0 ? "" : " " + field.substring(0, end);
        }
        return known(section + " response.").contains(field) ? " response." : " redirect.";
    }

    private static String name(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** The fields of a cell; {@code and the like} and {@code …} stand for the other lists of header mutations. */
    private static List<String> fields(String cell) {
        String before =
                cell.replaceFirst("(.*\\.|.*`)request_headers_to_add.*", "$1").replaceFirst(".*`", "");
        List<String> written = FIELD.matcher(cell.replaceAll(": true`", "`"))
                .results()
                .map(found -> found.group(1))
                .filter(field -> !field.startsWith("…"))
                .toList();
        boolean mutations = cell.contains("and the like") || cell.contains("…");
        return Stream.concat(written.stream(), mutations ? MUTATIONS.stream().map(before::concat) : Stream.empty())
                .distinct()
                .toList();
    }
}
