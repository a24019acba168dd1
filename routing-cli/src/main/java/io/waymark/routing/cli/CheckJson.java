package io.waymark.routing.cli;

import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.Coverage;
import io.waymark.routing.testkit.checks.Mismatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What came of checks, as one JSON document. */
final class CheckJson {

    private CheckJson() {}

    static String of(CheckRun run, Optional<Coverage.Report> report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("passed", run.passed());
        map.put("failed", run.failed());
        map.put(
                "failures",
                run.results().stream()
                        .filter(result -> !result.passed())
                        .map(CheckJson::failure)
                        .toList());
        map.put("unusable", run.unusable().stream().map(CheckJson::unusable).toList());
        report.ifPresent(found -> map.put("coverage", coverage(found)));
        return JsonForm.write(map);
    }

    private static Map<String, Object> failure(CheckResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("check", result.check().name());
        place(map, result.check().location());
        map.put(
                "mismatches",
                result.mismatches().stream().map(CheckJson::mismatch).toList());
        return map;
    }

    private static Map<String, Object> mismatch(Mismatch mismatch) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", mismatch.key());
        map.put("expected", mismatch.expected());
        map.put("actual", mismatch.actual());
        return map;
    }

    private static Map<String, Object> unusable(CheckRun.Unusable unusable) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", unusable.file().toString());
        map.putAll(JsonForm.refusal(unusable.why()));
        return map;
    }

    private static Map<String, Object> coverage(Coverage.Report report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("percent", report.percent());
        map.put("exercised", report.exercised());
        map.put("total", report.total());
        map.put("gaps", report.gaps().stream().map(CheckJson::gap).toList());
        return map;
    }

    private static Map<String, Object> gap(Coverage.Gap gap) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("what", gap.what());
        place(map, gap.location());
        return map;
    }

    private static void place(Map<String, Object> map, SourceLocation location) {
        map.put("file", location.file());
        map.put("line", location.line());
    }
}
