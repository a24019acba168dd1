package io.waymark.routing.cli;

import io.waymark.routing.Explanation;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Share;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers as one JSON document. */
final class JsonForm {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonForm() {}

    static String of(Resolution resolution, RoutingRequest request) {
        return write(resolution.on(new ResolutionMap(request)));
    }

    static String of(Explanation explanation, RoutingRequest request) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("request", explanation.request());
        map.put("stages", explanation.stages().stream().map(JsonForm::stage).toList());
        map.put("resolution", explanation.resolution().on(new ResolutionMap(request)));
        return write(map);
    }

    private static Map<String, Object> stage(Explanation.Stage stage) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("table", stage.title());
        map.put("host", stage.scope());
        map.put(
                "candidates",
                stage.candidates().stream().map(JsonForm::candidate).toList());
        return map;
    }

    private static Map<String, Object> candidate(Explanation.Candidate candidate) {
        Map<String, Object> map = hop(candidate.hop());
        map.put("verdict", candidate.verdict().name().toLowerCase(Locale.ROOT));
        map.put("detail", candidate.detail());
        return map;
    }

    static Map<String, Object> hop(Hop hop) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("table", hop.table().toString());
        map.put("route", hop.route().toString());
        map.put("rule", hop.rule());
        map.put("match", hop.matchIndex());
        map.put("location", hop.location().toString());
        return map;
    }

    static Map<String, Object> share(Share share) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("destination", share.destination().toString());
        map.put("weight", share.weight());
        return map;
    }

    static Map<String, Object> extension(Extension extension) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", extension.name());
        map.put("data", extension.data());
        return map;
    }

    /** What came of loading a configuration. */
    static String of(LoadResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("errors", count(result, Severity.ERROR));
        map.put("warnings", count(result, Severity.WARNING));
        map.put("notices", count(result, Severity.NOTICE));
        result.config().ifPresent(config -> {
            map.put("gateways", config.gateways().size());
            map.put("routes", config.routes().size());
            map.put("services", config.services().size());
        });
        map.put("problems", result.problems().stream().map(JsonForm::problem).toList());
        return write(map);
    }

    private static long count(LoadResult result, Severity severity) {
        return result.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        map.put("code", problem.code().id());
        map.put("file", problem.place().file());
        map.put("line", problem.place().line());
        map.put("column", problem.place().column());
        map.put("object", problem.object());
        map.put("field", problem.field());
        map.put("message", problem.message());
        map.put("help", problem.help());
        return map;
    }

    /** Why a verb does not go on. */
    static String of(Refusal refusal) {
        return write(Map.of("error", refusal(refusal)));
    }

    static Map<String, Object> refusal(Refusal refusal) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("exitCode", refusal.exitCode());
        map.put("message", refusal.text());
        map.put("problems", refusal.problems().stream().map(JsonForm::problem).toList());
        return map;
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
