package io.waymark.routing.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Colours whole lines of an answer by what they say; leaves the text as it is where colours are not wanted. */
record Paint(boolean colours) {

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String FAINT = "2";
    private static final Map<Pattern, String> COLOURS = colourOfLines();

    private static Map<Pattern, String> colourOfLines() {
        Map<Pattern, String> colours = new LinkedHashMap<>();
        colours.put(Pattern.compile("error\\[.*"), RED);
        colours.put(Pattern.compile("(warning\\[|not covered: ).*"), YELLOW);
        colours.put(Pattern.compile("( {2}✔ ).*"), GREEN);
        colours.put(Pattern.compile("( {2}[✘·] ).*"), FAINT);
        colours.put(Pattern.compile("(FAIL |no match|rejected).*"), RED);
        colours.put(Pattern.compile("[0-9]+ passed, 0 failed|.*\\b0 errors, .*"), GREEN);
        colours.put(Pattern.compile("[0-9]+ passed, .*|.*\\b[0-9]+ errors?, .*"), RED);
        return colours;
    }

    String text(String text) {
        return colours ? text.lines().map(Paint::line).collect(Collectors.joining("\n")) : text;
    }

    private static String line(String line) {
        return COLOURS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(line).matches())
                .findFirst()
                .map(entry -> "\u001b[" + entry.getValue() + "m" + line + "\u001b[0m")
                .orElse(line);
    }
}
