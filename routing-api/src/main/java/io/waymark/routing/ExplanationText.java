package io.waymark.routing;

/** An explanation in words, for people. */
final class ExplanationText {

    /** How many candidates that fail are shown one by one in each table. */
    private static final int SHOWN = 20;

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    static String of(Explanation explanation, RoutingRequest request) {
        ExplanationText writer = new ExplanationText();
        writer.line("request " + explanation.request());
        explanation.stages().forEach(writer::stage);
        writer.line("");
        writer.line(ResolutionText.of(explanation.resolution(), request));
        return writer.text.toString();
    }

    private void stage(Explanation.Stage stage) {
        line("");
        line(stage.title() + (stage.scope().isEmpty() ? "" : ", host " + stage.scope()));
        if (stage.candidates().isEmpty()) {
            line("  no routes");
        }
        int failed = 0;
        for (Explanation.Candidate candidate : stage.candidates()) {
            failed += candidate.verdict() == Explanation.Verdict.FAILED ? 1 : 0;
            if (candidate.verdict() != Explanation.Verdict.FAILED || failed <= SHOWN) {
                candidate(candidate);
            }
        }
        if (failed > SHOWN) {
            line("  … and " + (failed - SHOWN) + " more that do not match");
        }
    }

    private void candidate(Explanation.Candidate candidate) {
        Hop hop = candidate.hop();
        String place = hop.location().isKnown() ? " (" + hop.location() + ")" : "";
        String detail = candidate.detail().isEmpty() ? "" : ": " + candidate.detail();
        line("  " + sign(candidate.verdict()) + " " + hop + place + detail);
    }

    private static String sign(Explanation.Verdict verdict) {
        return switch (verdict) {
            case WON -> "✔ takes it     ";
            case OUTRANKED -> "· comes later  ";
            case FAILED -> "✘ does not fit ";
        };
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
