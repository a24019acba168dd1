package io.waymark.routing.engine.request;

import static io.waymark.routing.policy.Setting.KEEP;
import static io.waymark.routing.policy.Setting.LEAVE_OUT;
import static io.waymark.routing.policy.Setting.REFUSE;

import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.util.Optional;

/** Makes any path canonical by the policy: one pass, and a climb takes back what it climbs over. */
final class PathReader {

    private final RequestPolicy policy;
    private final EscapeReader escapes;

    PathReader(RequestPolicy policy) {
        this.policy = policy;
        this.escapes = new EscapeReader(policy);
    }

    /**
     * The canonical form of a path that starts with a slash.
     *
     * @param offset where its first character stands in the raw target, for the offsets of refusals
     */
    String canonical(String path, int offset) {
        if (segments(path) > policy.limits().segments()) {
            throw new Refusal(RejectReason.TOO_MANY_SEGMENTS, offset);
        }
        StringBuilder made = new StringBuilder(path.length());
        int start = 1;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            segment(path.substring(start, end), offset + start, slash < 0, made);
            start = end + 1;
        }
        return made.isEmpty() ? "/" : made.toString();
    }

    private static int segments(String path) {
        int slashes = 0;
        for (int i = 0; i < path.length(); i++) {
            slashes += path.charAt(i) == '/' ? 1 : 0;
        }
        return slashes;
    }

    /** Adds a slash and the segment to what is made so far; the offset is that of its first character. */
    private void segment(String raw, int offset, boolean last, StringBuilder made) {
        String segment = escapes.canonical(raw, offset);
        parameters(segment, offset);
        if (segment.isEmpty() && !last && setting(Knob.EMPTY_SEGMENTS) != KEEP) {
            refuse(Knob.EMPTY_SEGMENTS, RejectReason.PATH_EMPTY_SEGMENT, offset);
        } else if (dots(segment) > 0 && setting(Knob.DOT_SEGMENTS) != KEEP) {
            refuse(Knob.DOT_SEGMENTS, RejectReason.PATH_DOT_SEGMENT, offset);
            if (dots(segment) == 2) {
                climb(made, offset);
            }
            made.append(last ? "/" : "");
        } else {
            made.append('/').append(segment);
        }
    }

    private void climb(StringBuilder made, int offset) {
        if (made.isEmpty()) {
            refuse(Knob.CLIMB_ABOVE_ROOT, RejectReason.PATH_CLIMBS, offset);
        } else {
            made.setLength(made.lastIndexOf("/"));
        }
    }

    private void parameters(String segment, int offset) {
        int semicolon = segment.indexOf(';');
        if (semicolon < 0) {
            return;
        }
        if (semicolon == 0 || dots(segment.substring(0, semicolon)) > 0) {
            refuse(Knob.PARAMETERS_IN_DOT_SEGMENTS, RejectReason.PATH_PARAMETER, offset);
        }
        refuse(Knob.PATH_PARAMETERS, RejectReason.PATH_PARAMETER, offset);
    }

    /** 1 for {@code .}, 2 for {@code ..}, plain or escaped; 0 for anything else. */
    private static int dots(String segment) {
        int count = 0;
        int at = 0;
        while (at < segment.length() && count < 3) {
            boolean escaped = Chars.escape(segment, at) == '.';
            if (!escaped && segment.charAt(at) != '.') {
                return 0;
            }
            at += escaped ? 3 : 1;
            count++;
        }
        return count < 3 ? count : 0;
    }

    /** The path without what the policy leaves out of the comparison. */
    String compared(String path) {
        if (setting(Knob.PATH_PARAMETERS) != LEAVE_OUT || path.indexOf(';') < 0 || !path.startsWith("/")) {
            return path;
        }
        StringBuilder compared = new StringBuilder(path.length());
        boolean parameter = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            parameter = c == ';' || (parameter && c != '/');
            if (!parameter) {
                compared.append(c);
            }
        }
        return compared.toString();
    }

    /**
     * What a rewrite made, in canonical form, with a slash in front; nothing if the policy would refuse or resolve something in it, or it would
     * end the request line, or has more than twice the characters that a target may have.
     */
    Optional<String> rewritten(String made) {
        String path = made.startsWith("/") ? made : "/" + made;
        boolean dots = setting(Knob.DOT_SEGMENTS) != KEEP && hasDots(path);
        if (dots || splits(path) || path.length() > 2 * policy.limits().target()) {
            return Optional.empty();
        }
        try {
            return Optional.of(canonical(path, 0));
        } catch (Refusal unsafe) {
            return Optional.empty();
        }
    }

    /** The same of a path that is sent on, where a fragment has no place. */
    Optional<String> forwarded(String made) {
        boolean fragment = made.indexOf('#') >= 0 && setting(Knob.FRAGMENT) == REFUSE;
        return fragment ? Optional.empty() : rewritten(made);
    }

    /** Whether the query that a rewrite brings into a redirect, with its question mark or empty, holds nothing that a query may not hold. */
    boolean takesQuery(String made) {
        boolean refuses = setting(Knob.RAW_CHARACTERS) == REFUSE;
        for (int i = 0; i < made.length(); i++) {
            char c = made.charAt(i);
            if (Chars.splits(c) || (refuses && (c <= ' ' || c >= 0x7F))) {
                return false;
            }
        }
        return true;
    }

    private static boolean splits(String path) {
        return path.chars().anyMatch(c -> Chars.splits((char) c));
    }

    private static boolean hasDots(String path) {
        int start = 1;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (dots(path.substring(start, end)) > 0) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private void refuse(Knob knob, RejectReason reason, int offset) {
        if (setting(knob) == REFUSE) {
            throw new Refusal(reason, offset);
        }
    }

    private Setting setting(Knob knob) {
        return policy.setting(knob);
    }
}
