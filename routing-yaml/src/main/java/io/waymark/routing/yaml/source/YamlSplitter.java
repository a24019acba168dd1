package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.nio.CharBuffer;
import java.util.function.Consumer;

/**
 * Cuts YAML into documents, so that each is parsed by itself: a fault in one leaves the others readable, and nothing larger than a
 * document is ever held. A line that begins with {@code ---} or {@code ...} ends a document wherever it stands, also inside a block of
 * text (YAML 1.1, section 4.5.5). Blank lines and comments before a document cost nothing, however many there are.
 */
final class YamlSplitter {

    private static final int SHOWN = 160;

    private final String file;
    private final Limits limits;
    private final Problems problems;
    private final Consumer<SourceText> documents;

    private final StringBuilder line = new StringBuilder();
    private int lineNumber = 1;
    private boolean lineRefused;
    private boolean carriageReturn;

    private final StringBuilder document = new StringBuilder();
    private int firstLine = 1;
    private boolean hasContent;
    private boolean refused;

    /** Hands each document over as soon as it is complete, without the empty ones. */
    YamlSplitter(String file, Limits limits, Problems problems, Consumer<SourceText> documents) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
        this.documents = documents;
    }

    /** Takes the next characters. */
    void accept(CharBuffer block) {
        while (block.hasRemaining()) {
            character(block.get());
        }
    }

    /** Ends the last document. */
    void end() {
        endLine();
        endDocument();
    }

    private void character(char c) {
        if (carriageReturn && c != '\n') {
            endLine();
        }
        carriageReturn = c == '\r';
        if (c == '\n' || c == '\r' || (line.length() < limits.lineChars() && !TextGuard.isForbidden(c))) {
            line.append(c);
        } else if (!lineRefused) {
            refuseLine(c);
        }
        if (c == '\n') {
            endLine();
        }
    }

    private void refuseLine(char c) {
        lineRefused = true;
        refused = true;
        Place place = new Place(file, lineNumber, line.length() + 1, 1, shown());
        if (TextGuard.isForbidden(c)) {
            TextGuard.refuse(c, place, problems);
        } else {
            problems.noteLoss();
            problems.add(
                    ProblemCode.LIMIT,
                    new Place(file, lineNumber, 1, 1, shown()),
                    "a line of more than " + limits.lineChars() + " characters",
                    "break the line");
        }
    }

    private String shown() {
        return line.substring(0, Math.min(line.length(), SHOWN));
    }

    private void endLine() {
        if (isMarker('-')) {
            startDocument();
        }
        if (isMarker('.')) {
            endDocument();
        } else {
            append();
        }
        line.setLength(0);
        lineNumber++;
        lineRefused = false;
        carriageReturn = false;
    }

    private void startDocument() {
        if (hasContent || refused || document.length() == 0 || document.charAt(0) != '%') {
            endDocument();
        }
    }

    private void append() {
        boolean content = isContent();
        boolean directive = !hasContent && line.length() > 0 && line.charAt(0) == '%';
        if (document.length() == 0 && !content && !directive) {
            return;
        }
        firstLine = document.length() == 0 ? lineNumber : firstLine;
        hasContent |= content && !directive;
        if (document.length() + line.length() <= limits.documentChars()) {
            document.append(refused ? "" : line);
        } else if (!refused) {
            refused = true;
            problems.noteLoss();
            problems.add(
                    ProblemCode.LIMIT,
                    new Place(
                            file,
                            firstLine,
                            1,
                            1,
                            new SourceText(file, document.toString(), firstLine).line(firstLine, SHOWN)),
                    "the document that begins here has more than " + limits.documentChars() + " characters",
                    "split it into several, with lines `---` between them");
        }
    }

    private void endDocument() {
        if (hasContent && !refused) {
            documents.accept(new SourceText(file, document.toString(), firstLine));
        }
        document.setLength(0);
        hasContent = false;
        refused = false;
    }

    /** Whether the line begins with three of a character, and a blank or nothing behind them. */
    private boolean isMarker(char c) {
        boolean three = line.length() >= 3 && line.charAt(0) == c && line.charAt(1) == c && line.charAt(2) == c;
        return three && (line.length() == 3 || line.charAt(3) <= ' ');
    }

    /** Whether the line holds more than blanks, a comment and the marker of a document. */
    private boolean isContent() {
        int i = isMarker('-') ? 3 : 0;
        while (i < line.length() && line.charAt(i) <= ' ') {
            i++;
        }
        return i < line.length() && line.charAt(i) != '#';
    }
}
