package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ByteText;
import io.waymark.routing.engine.request.PathBytes;
import io.waymark.routing.match.PathTemplate;
import java.util.List;

/**
 * Matches a whole path against a template in one pass. After a star, the literal behind it is looked for from the left; when it does not
 * lead to the end, only the last star takes one more character. That is enough: a star never passes a slash and needs one character, and
 * whatever stands before the last star has already been matched as short as can be.
 */
final class TemplateMatcher {

    private enum Kind {
        LITERAL,
        SEGMENT,
        REST
    }

    private final Kind[] kinds;
    private final byte[][] literals;

    TemplateMatcher(PathTemplate template) {
        List<PathTemplate.Part> parts = template.flat();
        this.kinds = new Kind[parts.size()];
        this.literals = new byte[parts.size()][];
        for (int i = 0; i < kinds.length; i++) {
            boolean literal = parts.get(i) instanceof PathTemplate.Part.Literal;
            kinds[i] = literal
                    ? Kind.LITERAL
                    : parts.get(i) instanceof PathTemplate.Part.AnySegment ? Kind.SEGMENT : Kind.REST;
            literals[i] =
                    parts.get(i) instanceof PathTemplate.Part.Literal text ? PathBytes.of(text.text()) : new byte[0];
        }
    }

    boolean matches(byte[] path, int length) {
        int part = 0;
        int at = 0;
        int star = -1;
        int starEnd = 0;
        while (part < kinds.length || at < length) {
            if (part < kinds.length && kinds[part] != Kind.LITERAL) {
                star = part++;
                starEnd = kinds[star] == Kind.REST ? at : at + 1;
                if (!isWithin(star, path, at, starEnd, length)) {
                    return false;
                }
                at = starEnd;
            } else if (part < kinds.length && ByteText.startsWith(path, at, length, literals[part])) {
                at += literals[part++].length;
            } else if (star >= 0 && isWithin(star, path, starEnd, starEnd + 1, length)) {
                at = ++starEnd;
                part = star + 1;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Whether the star may take the bytes from one offset to another. */
    private boolean isWithin(int star, byte[] path, int from, int to, int length) {
        return to <= length && (kinds[star] == Kind.REST || from == to || path[from] != '/');
    }
}
