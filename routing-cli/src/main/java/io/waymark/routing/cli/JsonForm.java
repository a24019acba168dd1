package io.waymark.routing.cli;

import io.waymark.routing.Explanation;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Share;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.Coverage;
import io.waymark.routing.yaml.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
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

    static String of(List<Problem> problems) {
        return write(Map.of("problems", problems.stream().map(JsonForm::problem).toList()));
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

    static String of(List<CheckResult> results, List<Coverage.Gap> gaps) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("passed", results.size() - failed);
        map.put("failed", failed);
        map.put(
                "failures",
                results.stream()
                        .filter(result -> !result.passed())
                        .map(JsonForm::failure)
                        .toList());
        map.put("notCovered", gaps.stream().map(Coverage.Gap::toString).toList());
        return write(map);
    }

    private static Map<String, Object> failure(CheckResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("check", result.check().name());
        map.put("location", result.check().location().toString());
        map.put("mismatches", result.mismatches().stream().map(Object::toString).toList());
        return map;
    }

    private static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
