package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.nio.CharBuffer;
import java.util.function.Consumer;

/** Gathers JSON, which is one document, however many objects stand in it. */
final class JsonText {

    private final String file;
    private final Limits limits;
    private final Problems problems;
    private final Consumer<SourceText> documents;
    private final StringBuilder document = new StringBuilder();
    private boolean refused;

    /** Hands the document over at the end. */
    JsonText(String file, Limits limits, Problems problems, Consumer<SourceText> documents) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
        this.documents = documents;
    }

    /** Takes the next characters. */
    void accept(CharBuffer block) {
        while (block.hasRemaining() && !refused) {
            char c = block.get();
            refused = TextGuard.isForbidden(c) || document.length() == limits.documentChars();
            if (!refused) {
                document.append(c);
            } else if (TextGuard.isForbidden(c)) {
                TextGuard.refuse(c, end(document.toString()), problems);
            } else {
                problems.noteLoss();
                problems.add(
                        ProblemCode.LIMIT,
                        Place.file(file),
                        "JSON of more than " + limits.documentChars() + " characters",
                        "split it into several files");
            }
        }
    }

    /** Ends the document. */
    void end() {
        if (!refused) {
            documents.accept(new SourceText(file, document.toString(), 1));
        }
    }

    private Place end(String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count();
        int column = text.length() - (text.lastIndexOf('\n') + 1);
        return new SourceText(file, text, 1).position(line, column, 1).place();
    }
}
