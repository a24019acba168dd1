package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.yaml.text.YamlMap;

/** Writes RetryPolicy. */
final class RetryWriter {

    private RetryWriter() {}

    static YamlMap write(RetryPolicy retry) {
        YamlMap written = new YamlMap();
        if (!retry.events().isEmpty()) {
            written.put("retry_on", String.join(",", retry.events()));
        }
        written.put("num_retries", retry.retries());
        retry.perTry().ifPresent(limit -> written.put("per_try_timeout", DurationText.of(limit)));
        if (!retry.statuses().isEmpty()) {
            written.putData(
                    "retriable_status_codes",
                    retry.statuses().stream().map(Integer::longValue).toList());
        }
        retry.backOff()
                .ifPresent(base ->
                        written.put("retry_back_off", new YamlMap().put("base_interval", DurationText.of(base))));
        return written;
    }
}
