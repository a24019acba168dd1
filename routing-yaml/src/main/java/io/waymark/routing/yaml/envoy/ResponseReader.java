package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.yaml.envoy.format.Known;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.NamedTexts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads DirectResponseAction. */
final class ResponseReader {

    private final long maxBody;
    private final TextSourceReader texts;

    /** Reads with a limit for bodies, in bytes. */
    ResponseReader(long maxBody, NamedTexts texts) {
        this.maxBody = maxBody;
        this.texts = new TextSourceReader(texts);
    }

    Optional<RouteAction> read(ProtoReader response, Known known) {
        if (!response.has("status")) {
            response.problem(ProblemCode.REQUIRED, "status", "`status` is required here", "add `status`");
        }
        Optional<Long> status = response.integer("status", 200, 599);
        String body = response.object("body")
                .flatMap(texts::read)
                .map(TextSourceReader.Source::text)
                .orElse("");
        if (body.getBytes(StandardCharsets.UTF_8).length > maxBody) {
            response.problem(
                    ProblemCode.SIZE,
                    "body",
                    "the body is longer than " + maxBody + " bytes",
                    "shorten it, or raise `max_direct_response_body_size_bytes` of the configuration");
        }
        int code = status.orElse(200L).intValue();
        Optional<TextFormat> made = response.has("body_format")
                ? response.object("body_format")
                        .flatMap(format -> new BodyFormatReader(texts).read(format, code, body, known))
                : Optional.of(TextFormat.literal(body));
        response.done();
        return status.flatMap(number -> made.map(text -> new RouteAction.Respond(code, text)));
    }
}
