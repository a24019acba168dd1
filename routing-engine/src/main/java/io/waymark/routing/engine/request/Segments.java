package io.waymark.routing.engine.request;

import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.util.ArrayList;
import java.util.List;

/** The segments of a path: empty ones, dot segments and path parameters, after the escapes have been read. */
final class Segments {

    private final RequestPolicy policy;
    private final String path;

    Segments(RequestPolicy policy, String path) {
        this.policy = policy;
        this.path = path;
    }

    String resolve() {
        if (!path.startsWith("/")) {
            return path;
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        if (segments.size() > RequestPolicy.MAX_SEGMENTS) {
            throw new Refusal(RejectReason.TOO_MANY_SEGMENTS, 0);
        }
        int offset = 1;
        for (int i = 0; i < segments.size(); i++) {
            check(segments.get(i), i == segments.size() - 1, offset);
            offset += segments.get(i).length() + 1;
        }
        return "/" + String.join("/", dots(merged(segments)));
    }

    private void check(String segment, boolean last, int offset) {
        int semicolon = segment.indexOf(';');
        String name = semicolon < 0 ? segment : segment.substring(0, semicolon);
        if (semicolon >= 0 && (name.isEmpty() || dotCount(name) > 0)) {
            refuse(Knob.PARAMETERS_IN_DOT_SEGMENTS, RejectReason.PATH_PARAMETER, offset);
        }
        if (semicolon >= 0) {
            refuse(Knob.PATH_PARAMETERS, RejectReason.PATH_PARAMETER, offset + semicolon);
        }
        if (dotCount(segment) > 0) {
            refuse(Knob.DOT_SEGMENTS, RejectReason.PATH_DOT_SEGMENT, offset);
        }
        if (segment.isEmpty() && !last) {
            refuse(Knob.EMPTY_SEGMENTS, RejectReason.PATH_EMPTY_SEGMENT, offset);
        }
    }

    private List<String> merged(List<String> segments) {
        if (policy.setting(Knob.EMPTY_SEGMENTS) != Setting.NORMALISE) {
            return segments;
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).isEmpty() || i == segments.size() - 1) {
                kept.add(segments.get(i));
            }
        }
        return kept;
    }

    private List<String> dots(List<String> segments) {
        if (policy.setting(Knob.DOT_SEGMENTS) != Setting.NORMALISE) {
            return segments;
        }
        List<String> kept = new ArrayList<>();
        for (String segment : segments) {
            int dots = dotCount(segment);
            if (dots == 0) {
                kept.add(segment);
            } else if (dots == 2) {
                climb(kept);
            }
        }
        if (dotCount(segments.get(segments.size() - 1)) > 0) {
            kept.add("");
        }
        return kept;
    }

    private void climb(List<String> kept) {
        if (kept.isEmpty()) {
            refuse(Knob.CLIMB_ABOVE_ROOT, RejectReason.PATH_CLIMBS, 0);
        } else {
            kept.remove(kept.size() - 1);
        }
    }

    /** 1 for {@code .}, 2 for {@code ..}, plain or encoded; 0 for all else. */
    static int dotCount(String segment) {
        int dots = 0;
        for (int i = 0; i < segment.length(); i++) {
            boolean encoded = Chars.escape(segment, i) == '.';
            if (!encoded && segment.charAt(i) != '.') {
                return 0;
            }
            i += encoded ? 2 : 0;
            dots++;
        }
        return dots > 2 ? 0 : dots;
    }

    private void refuse(Knob knob, RejectReason reason, int offset) {
        if (policy.setting(knob) == Setting.REFUSE) {
            throw new Refusal(reason, offset);
        }
    }
}
