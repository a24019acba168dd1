package io.waymark.routing.engine.request;

import io.waymark.routing.policy.RejectReason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether the bytes that escapes stand for are UTF-8 (RFC 3629). */
final class Utf8 {

    private Utf8() {}

    static void check(String raw) {
        int first = -1;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int value = Chars.escape(raw, i);
            first = first < 0 && value > 127 ? i : first;
            bytes.write(value < 0 ? Math.min(raw.charAt(i), 127) : value);
            i += value < 0 ? 0 : 2;
        }
        if (first >= 0 && !decodes(bytes.toByteArray())) {
            throw new Refusal(RejectReason.PATH_BAD_UTF8, first);
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
