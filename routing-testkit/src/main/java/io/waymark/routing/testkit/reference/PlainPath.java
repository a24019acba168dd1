package io.waymark.routing.testkit.reference;

import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes paths canonical, segment by segment.
 *
 * <p>Of several things that are wrong with a request, the first in this order is told: sizes; the method; the header lines in their
 * order; CR, LF and NUL in the target, then in the authority; the Host header; the form of the target; the fragment; the query; the
 * authority; and then the path, from the left: how many segments it has, then segment by segment. Within a segment it is the characters
 * and escapes from the left, UTF-8, the parameters, and last that the segment is empty, made of dots, or climbs. Offsets are those of the
 * raw target: of a character that is at fault, or else of the first character of the segment; too many segments are told at the start of
 * the path.
 */
final class PlainPath {

    private final RequestPolicy policy;
    private final PlainEscapes escapes;

    PlainPath(RequestPolicy policy) {
        this.policy = policy;
        this.escapes = new PlainEscapes(policy);
    }

    /** The canonical form of a path that starts with a slash. */
    String canonical(String path, int offset) {
        List<String> raw = segments(path);
        if (raw.size() > policy.limits().segments()) {
            throw new Refused(RejectReason.TOO_MANY_SEGMENTS, offset);
        }
        List<String> kept = new ArrayList<>();
        int at = offset + 1;
        for (int i = 0; i < raw.size(); i++) {
            String segment = escapes.canonical(raw.get(i), at);
            parameters(segment, at);
            add(segment, kept, i == raw.size() - 1, at);
            at += raw.get(i).length() + 1;
        }
        return "/" + String.join("/", kept);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private void add(String segment, List<String> kept, boolean last, int at) {
        if (segment.isEmpty() && !last && set(Knob.EMPTY_SEGMENTS) != Setting.KEEP) {
            refuse(Knob.EMPTY_SEGMENTS, RejectReason.PATH_EMPTY_SEGMENT, at);
        } else if (isDots(segment) && set(Knob.DOT_SEGMENTS) != Setting.KEEP) {
            refuse(Knob.DOT_SEGMENTS, RejectReason.PATH_DOT_SEGMENT, at);
            if (dots(segment).equals("..")) {
                climb(kept, at);
            }
            if (last) {
                kept.add("");
            }
        } else {
            kept.add(segment);
        }
    }

    private void climb(List<String> kept, int at) {
        if (!kept.isEmpty()) {
            kept.remove(kept.size() - 1);
        } else {
            refuse(Knob.CLIMB_ABOVE_ROOT, RejectReason.PATH_CLIMBS, at);
        }
    }

    private void parameters(String segment, int at) {
        int semicolon = segment.indexOf(';');
        if (semicolon < 0) {
            return;
        }
        String name = segment.substring(0, semicolon);
        if (name.isEmpty() || isDots(name)) {
            refuse(Knob.PARAMETERS_IN_DOT_SEGMENTS, RejectReason.PATH_PARAMETER, at);
        }
        refuse(Knob.PATH_PARAMETERS, RejectReason.PATH_PARAMETER, at);
    }

    private static boolean isDots(String segment) {
        String plain = dots(segment);
        return plain.equals(".") || plain.equals("..");
    }

    private static String dots(String segment) {
        return segment.replace("%2e", ".").replace("%2E", ".");
    }

    /** The path without what the policy leaves out of the comparison. */
    String compared(String path) {
        if (set(Knob.PATH_PARAMETERS) != Setting.LEAVE_OUT || !path.startsWith("/")) {
            return path;
        }
        List<String> names = segments(path).stream()
                .map(segment -> segment.indexOf(';') < 0 ? segment : segment.substring(0, segment.indexOf(';')))
                .toList();
        return "/" + String.join("/", names);
    }

    /** A rewritten path that is sent on, where a fragment has no place. */
    String forwarded(String made) {
        if (made.contains("#") && set(Knob.FRAGMENT) == Setting.REFUSE) {
            throw new Refused(RejectReason.REWRITE_UNSAFE, 0);
        }
        return rewritten(made);
    }

    /**
     * What a rewrite made: a first slash is put in front, and what the policy would refuse, or resolve, is unsafe; so are CR, LF, NUL and
     * more than twice the characters of a target.
     */
    String rewritten(String made) {
        String path = made.startsWith("/") ? made : "/" + made;
        boolean newDots = segments(path).stream().anyMatch(PlainPath::isDots);
        boolean tooLong = path.length() > 2 * policy.limits().target();
        if ((newDots && set(Knob.DOT_SEGMENTS) != Setting.KEEP) || tooLong || path.matches("(?s).*[\\r\\n\\x00].*")) {
            throw new Refused(RejectReason.REWRITE_UNSAFE, 0);
        }
        try {
            return canonical(path, 0);
        } catch (Refused unsafe) {
            throw new Refused(RejectReason.REWRITE_UNSAFE, 0);
        }
    }

    private void refuse(Knob knob, RejectReason reason, int at) {
        if (set(knob) == Setting.REFUSE) {
            throw new Refused(reason, at);
        }
    }

    private Setting set(Knob knob) {
        return policy.setting(knob);
    }
}
