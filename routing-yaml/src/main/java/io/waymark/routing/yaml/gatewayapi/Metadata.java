package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What precedence looks at in the metadata of an object. */
final class Metadata {

    private static final String FIELD = "creationTimestamp";

    private Metadata() {}

    /** When the object was created; {@code null}, as tools write it, says nothing. */
    static Optional<Instant> created(Manifest manifest) {
        return manifest.body()
                .object("metadata")
                .filter(metadata -> metadata.has(FIELD))
                .flatMap(metadata -> metadata.text(FIELD).flatMap(text -> instant(metadata, text)));
    }

    private static Optional<Instant> instant(ObjectReader metadata, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notATime) {
            metadata.problem(
                    ProblemCode.FORM,
                    FIELD,
                    ProblemRenderer.quote(text) + " is no time",
                    "write a time such as `2024-01-31T12:00:00Z`");
            return Optional.empty();
        }
    }
}
