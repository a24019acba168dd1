package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads files and directories into documents. Each document is handed over as soon as it is read, so that only what its receiver keeps
 * takes memory. Reading ends early when there are as many errors as are told. Not for use by several threads.
 */
public final class SourceReader {

    private final Problems problems;
    private final NodeBudget budget;
    private final Consumer<SourceNode> documents;
    private long bytesRead;
    private int count;

    /** Reads within the limits, notes what is wrong, and hands the documents over. */
    public SourceReader(Limits limits, Problems problems, Consumer<SourceNode> documents) {
        this.problems = problems;
        this.budget = new NodeBudget(limits);
        this.documents = documents;
    }

    /** Reads a file, or all configuration files below a directory: see {@link ConfigFiles}. */
    public void read(Path path) {
        for (Path file : ConfigFiles.at(path, problems)) {
            if (!problems.isFull()) {
                file(file);
            }
        }
    }

    /**
     * Reads a stream to its end, and does not close it. JSON is told by the end of the name, or by the first characters where the name
     * does not say.
     *
     * @param name how the stream is called in problems
     */
    public void read(String name, InputStream input) throws IOException {
        TextDecoder decoder = new TextDecoder(input);
        CharBuffer first = decoder.next();
        if (isJson(name, first)) {
            JsonText json = new JsonText(name, budget.limits(), problems, this::json);
            if (blocks(name, decoder, first, json::accept)) {
                json.end();
            }
        } else {
            YamlSplitter yaml = new YamlSplitter(name, budget.limits(), problems, this::yaml);
            if (blocks(name, decoder, first, yaml::accept)) {
                yaml.end();
            }
        }
    }

    private void file(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            read(file.toString(), input);
        } catch (IOException fault) {
            ConfigFiles.unreadable(file, fault, problems);
        }
    }

    /** Whether the text was read to its end. */
    private boolean blocks(String name, TextDecoder decoder, CharBuffer first, Consumer<CharBuffer> text)
            throws IOException {
        long before = bytesRead;
        TextEnd end = new TextEnd();
        for (CharBuffer block = first; block.hasRemaining(); block = decoder.next()) {
            bytesRead = before + decoder.bytesRead();
            if (bytesRead > budget.limits().totalBytes()) {
                problems.noteLoss();
                problems.add(
                        ProblemCode.LIMIT,
                        Place.file(name),
                        "more than " + budget.limits().totalBytes() + " bytes of configuration in all",
                        "load fewer files at once");
                return false;
            }
            end.follow(block);
            text.accept(block);
            if (problems.isFull()) {
                return false;
            }
        }
        if (decoder.isBroken()) {
            problems.noteLoss();
            problems.add(
                    ProblemCode.NOT_TEXT,
                    end.place(name),
                    "these bytes are neither UTF-8 nor UTF-16 with a byte order mark",
                    "save the file as UTF-8 text");
        }
        return !decoder.isBroken();
    }

    private void yaml(SourceText text) {
        if (mayGoOn(text)) {
            new YamlSource(budget, problems).read(text, this::document);
        }
    }

    private void json(SourceText text) {
        if (mayGoOn(text)) {
            new JsonSource(budget, problems).read(text, this::document);
        }
    }

    private boolean mayGoOn(SourceText text) {
        return !problems.isFull()
                && count <= budget.limits().documents()
                && !text.text().isEmpty();
    }

    private void document(SourceNode document) {
        if (++count <= budget.limits().documents()) {
            documents.accept(document);
        } else {
            throw new RefusedDocument(
                    ProblemCode.LIMIT,
                    document.at(),
                    "more than " + budget.limits().documents() + " documents in all",
                    "load fewer files at once");
        }
    }

    private static boolean isJson(String name, CharBuffer start) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return false;
        }
        String text = start.toString().stripLeading();
        boolean object =
                text.startsWith("{") && text.substring(1).stripLeading().matches("(?s)[\"}].*");
        return lower.endsWith(".json") || object;
    }
}
