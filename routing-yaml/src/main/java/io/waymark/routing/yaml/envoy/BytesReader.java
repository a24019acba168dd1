package io.waymark.routing.yaml.envoy;

import io.waymark.routing.yaml.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads fields of bytes, which are base64 in the JSON form of protocol buffers, as text. */
final class BytesReader {

    private BytesReader() {}

    static Optional<String> text(ProtoReader holder, String key, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException fault) {
            holder.problem(
                    ProblemCode.FORM,
                    key,
                    "this is no UTF-8 text in base64",
                    "write plain text as `inline_string` or `value`");
            return Optional.empty();
        }
    }
}
