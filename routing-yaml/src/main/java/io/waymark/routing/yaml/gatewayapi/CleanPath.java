package io.waymark.routing.yaml.gatewayapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a path that cannot stand in a match would be written: what a message suggests. */
final class CleanPath {

    private static final Pattern FOREIGN = Pattern.compile("%(?![0-9a-fA-F]{2})|[^-A-Za-z0-9/._~!$&'()*+,;=:@%]+");
    private static final Pattern SLASHES = Pattern.compile("%2[fF]");

    private CleanPath() {}

    /** The path from its root, without empty and dot segments, and with other characters percent-encoded. */
    static String of(String value) {
        String encoded = FOREIGN.matcher(value).replaceAll(CleanPath::encoded);
        return resolved(SLASHES.matcher(encoded).replaceAll("/"));
    }

    private static String encoded(MatchResult found) {
        StringBuilder text = new StringBuilder();
        for (byte each : found.group().getBytes(StandardCharsets.UTF_8)) {
            text.append('%').append(String.format("%02X", each));
        }
        return text.toString();
    }

    private static String resolved(String path) {
        Deque<String> segments = new ArrayDeque<>();
        String last = "";
        for (String segment : path.split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        boolean open = last.isEmpty() || last.equals(".") || last.equals("..");
        return "/" + String.join("/", segments) + (open && !segments.isEmpty() ? "/" : "");
    }
}
