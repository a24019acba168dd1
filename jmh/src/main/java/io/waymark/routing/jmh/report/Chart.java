package io.waymark.routing.jmh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * SVG: the time of a request against the number of routes, both on logarithmic axes, with a curve for each contender of one workload. The
 * same figures give the same text. Its colours hold on light and on dark ground.
 */
final class Chart {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int RIGHT = 640;
    private static final int TOP = 50;
    private static final int BOTTOM = 420;
    private static final int LINE_HEIGHT = 20;
    private static final double TEN = 10;

    /** In the order of the file's contenders, so that one has the same in all charts. */
    private static final List<String> COLOURS = List.of(
            "#7f7f7f", "#d62728", "#1f77b4", "#2ca02c", "#ff7f0e", "#9467bd", "#8c6d31", "#e377c2", "#17a2b8",
            "#7f9f00", "#4f6fd0", "#b05a7a");

    private final Results results;
    private final String workload;
    private final Scale x;
    private final Scale y;

    Chart(Results results, String workload) {
        this.results = results;
        this.workload = workload;
        List<Integer> sizes = results.sizes(workload);
        List<Double> times = times();
        this.x = Scale.around(sizes.get(0), sizes.get(sizes.size() - 1), LEFT, RIGHT);
        this.y = Scale.around(times.get(0), times.get(times.size() - 1), BOTTOM, TOP);
    }

    private List<Double> times() {
        return results.contenders(workload).stream()
                .flatMap(each -> results.curve(workload, each).values().stream())
                .map(Results.Figure::nanoseconds)
                .sorted()
                .toList();
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
                <title>Time of a request against the number of routes: %s</title>
                <style>
                text { fill: #333 } .grid { stroke: #8884 } .curve { fill: none; stroke-width: 2 } .strong { stroke-width: 4 }
                @media (prefers-color-scheme: dark) { text { fill: #ccc } }
                </style>
                """, WIDTH, HEIGHT, Words.of(workload)));
        svg.append(text(LEFT, TOP - LINE_HEIGHT, "start", "Nanoseconds a request: " + Words.of(workload)));
        svg.append(text((LEFT + RIGHT) / 2.0, BOTTOM + 2.0 * LINE_HEIGHT, "middle", "routes"));
        grid(svg);
        curves(svg);
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (double value = x.low(); value <= x.high(); value *= TEN) {
            svg.append(line(x.at(value), BOTTOM, x.at(value), TOP));
            svg.append(text(x.at(value), BOTTOM + LINE_HEIGHT, "middle", Words.grouped(Math.round(value))));
        }
        for (double value = y.low(); value <= y.high(); value *= TEN) {
            svg.append(line(LEFT, y.at(value), RIGHT, y.at(value)));
            svg.append(text(LEFT - TEN, y.at(value) + 4, "end", Words.grouped(Math.round(value))));
        }
    }

    private void curves(StringBuilder svg) {
        List<String> contenders = new ArrayList<>(results.contenders(workload));
        for (int i = 0; i < contenders.size(); i++) {
            String contender = contenders.get(i);
            String style = format(
                    "class=\"%s\" stroke=\"%s\"",
                    contender.equals("ENGINE") ? "curve strong" : "curve", colour(contender));
            double legend = TOP + (double) i * LINE_HEIGHT;
            svg.append("<polyline ")
                    .append(style)
                    .append(" points=\"")
                    .append(points(contender))
                    .append("\"/>\n");
            marks(svg, style, contender);
            svg.append(format(
                    "<line %s x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n",
                    style, RIGHT + LINE_HEIGHT, legend, RIGHT + 2 * LINE_HEIGHT, legend));
            svg.append(text(RIGHT + 2.5 * LINE_HEIGHT, legend + 4, "start", Words.of(contender)));
        }
    }

    private String colour(String contender) {
        return COLOURS.get(results.contenders().indexOf(contender) % COLOURS.size());
    }

    /** A curve of one point would not be seen without its mark. */
    private void marks(StringBuilder svg, String style, String contender) {
        results.curve(workload, contender)
                .forEach((routes, figure) -> svg.append(format(
                        "<circle %s cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>\n",
                        style, x.at(routes), y.at(figure.nanoseconds()))));
    }

    private String points(String contender) {
        return results.curve(workload, contender).entrySet().stream()
                .map(point -> format(
                        "%.1f,%.1f", x.at(point.getKey()), y.at(point.getValue().nanoseconds())))
                .collect(Collectors.joining(" "));
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return format("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", x1, y1, x2, y2);
    }

    private static String text(double x, double y, String anchor, String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
