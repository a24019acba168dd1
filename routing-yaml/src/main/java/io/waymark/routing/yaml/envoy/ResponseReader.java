package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads DirectResponseAction. */
final class ResponseReader {

    private final long maxBody;

    /** Reads with a limit for bodies, in bytes. */
    ResponseReader(long maxBody) {
        this.maxBody = maxBody;
    }

    Optional<RouteAction> read(ProtoReader response) {
        if (!response.has("status")) {
            response.problem(ProblemCode.REQUIRED, "status", "`status` is required here", "add `status`");
        }
        Optional<Long> status = response.integer("status", 200, 599);
        response.unsupported("write the body itself", "body_format");
        String body = response.object("body").flatMap(ResponseReader::body).orElse("");
        if (body.getBytes(StandardCharsets.UTF_8).length > maxBody) {
            response.problem(
                    ProblemCode.SIZE,
                    "body",
                    "the body is longer than " + maxBody + " bytes",
                    "shorten it, or raise `max_direct_response_body_size_bytes` of the configuration");
        }
        response.done();
        return status.map(number -> new RouteAction.Respond(number.intValue(), body));
    }

    private static Optional<String> body(ProtoReader source) {
        Optional<String> kind = source.exactlyOne("inline_string", "inline_bytes", "filename", "environment_variable");
        source.unsupported(
                "neither files nor the environment are looked at here: write the text as `inline_string`",
                "filename",
                "environment_variable");
        source.ignore("watched_directory");
        Optional<String> body = kind.flatMap(each -> switch (each) {
            case "inline_string" -> source.text(each);
            case "inline_bytes" -> source.text(each).flatMap(text -> decoded(source, text));
            default -> Optional.empty();
        });
        source.done();
        return body;
    }

    private static Optional<String> decoded(ProtoReader source, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException fault) {
            source.problem(ProblemCode.FORM, "inline_bytes", "this is no UTF-8 text in base64", "");
            return Optional.empty();
        }
    }
}
