package io.waymark.routing.jmh.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Markdown: a table for each workload, a row for each contender, a column for each number of routes. The floor's row has times; the others
 * say how many times the floor of the same run they take, and what they allocate above it.
 */
final class RatioTables {

    private static final String FLOOR = "FLOOR";
    private static final double TEN = 10;
    private static final double THOUSAND = 1000;

    private final Results results;

    RatioTables(Results results) {
        this.results = results;
    }

    String text() {
        return results.workloads().stream().map(this::table).collect(Collectors.joining("\n"));
    }

    private String table(String workload) {
        List<Integer> sizes = results.sizes(workload);
        StringBuilder text = new StringBuilder("### " + Words.of(workload) + "\n\n| |");
        sizes.forEach(size -> text.append(' ').append(Words.grouped(size)).append(" |"));
        text.append("\n| --- |").append(" --- |".repeat(sizes.size())).append('\n');
        for (String contender : results.contenders(workload)) {
            text.append("| ").append(Words.of(contender)).append(" |");
            sizes.forEach(size ->
                    text.append(' ').append(cell(workload, contender, size)).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private String cell(String workload, String contender, int routes) {
        Optional<Results.Figure> figure = results.figure(workload, contender, routes);
        Optional<Results.Figure> floor = results.figure(workload, FLOOR, routes);
        if (figure.isEmpty() || floor.isEmpty()) {
            return "–";
        }
        return contender.equals(FLOOR)
                ? String.format(Locale.ROOT, "%.0f ns", floor.get().nanoseconds())
                : ratio(figure.get(), floor.get()) + bytes(figure.get(), floor.get());
    }

    private static String ratio(Results.Figure figure, Results.Figure floor) {
        double ratio = figure.nanoseconds() / floor.nanoseconds();
        if (ratio < TEN) {
            return String.format(Locale.ROOT, "%.2f x", ratio);
        }
        return ratio < THOUSAND ? String.format(Locale.ROOT, "%.0f x", ratio) : Words.grouped(Math.round(ratio)) + " x";
    }

    /** Less than a byte a request is what the measuring itself leaves. */
    private static String bytes(Results.Figure figure, Results.Figure floor) {
        if (figure.bytes() < 0 || floor.bytes() < 0) {
            return "";
        }
        return ", " + Words.grouped(Math.max(0, Math.round(figure.bytes() - floor.bytes()))) + " B";
    }
}
