package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Puts what SnakeYAML says of a fault in words for the person who has to mend it. */
final class YamlFault {

    /**
     * One kind of fault.
     *
     * @param sign a part of SnakeYAML's context and problem by which it is known
     * @param atStart whether the place to edit is where the construct begins, not where the parser gave up
     */
    private record Known(String sign, boolean atStart, String message, String help) {}

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "\\t(TAB)",
                    false,
                    "a tab where YAML wants spaces",
                    "indent with spaces; set the editor to replace tabs"),
            new Known(
                    "quoted scalar|found unexpected end of stream",
                    true,
                    "this quote is never closed",
                    "add the closing quote, or leave the quote out"),
            new Known(
                    "quoted scalar|found unexpected document separator",
                    true,
                    "this quote is not closed before the next document",
                    "add the closing quote"),
            new Known(
                    "found unknown escape character",
                    false,
                    "there is no such escape in double quotes",
                    "write `\\\\` for a backslash, or use single quotes, which take it as it is"),
            new Known(
                    "mapping values are not allowed here",
                    false,
                    "a second colon in one line, or a line that is indented too far",
                    "put a value that holds `: ` in quotes, and begin each key on a line of its own, under its siblings"),
            new Known("while scanning an alias", false, "a value cannot begin with `*`", "put the value in quotes"),
            new Known("while scanning an anchor", false, "a value cannot begin with `&`", "put the value in quotes"),
            new Known(
                    "but found '<stream end>'",
                    false,
                    "the document ends in the middle of a value",
                    "look for a bracket or brace that is not closed; the text may have been cut off"),
            new Known(
                    "expected ',' or '}'",
                    true,
                    "this brace is not closed, or a comma is missing inside",
                    "look for a missing `,` or `}`, or a quote that ends too early; `{`, `}`, `,` and `: ` need quotes"),
            new Known(
                    "expected ',' or ']'",
                    true,
                    "this bracket is not closed, or a comma is missing inside",
                    "look for a missing `,` or `]`, or a quote that ends too early; `[`, `]` and `,` need quotes"),
            new Known(
                    "could not find expected ':'",
                    false,
                    "a key without a colon before this place",
                    "write `key: value`, with a blank after the colon"),
            new Known(
                    "expected <block end>, but found '-'",
                    false,
                    "a list item where a key is expected",
                    "give all items of a list the same indentation, deeper than the keys around them"),
            new Known(
                    "expected <block end>",
                    false,
                    "this does not line up with what stands above",
                    "give all keys of one mapping, and all dashes of one list, the same indentation"),
            new Known(
                    "sequence entries are not allowed here",
                    false,
                    "a list cannot begin in the line of its key",
                    "put the dash on a line of its own, or write the list in brackets"),
            new Known(
                    "cannot start any token",
                    false,
                    "a value cannot begin with this character",
                    "put the value in quotes"),
            new Known(
                    "found undefined tag handle",
                    false,
                    "a tag that no directive explains",
                    "leave the tag out; a text that begins with `!` needs quotes"));

    private YamlFault() {}

    static void tell(MarkedYAMLException fault, SourceText source, Problems problems) {
        problems.noteLoss();
        String said = fault.getContext() + "|" + fault.getProblem();
        for (Known known : KNOWN) {
            if (said.contains(known.sign())) {
                Mark start = known.atStart() ? fault.getContextMark() : fault.getProblemMark();
                problems.add(ProblemCode.SYNTAX, place(start, source), known.message(), known.help());
                return;
            }
        }
        problems.add(
                ProblemCode.SYNTAX,
                place(fault.getProblemMark(), source),
                "this is no YAML: " + fault.getProblem(),
                "a text with special characters needs quotes");
    }

    private static Place place(Mark mark, SourceText source) {
        return mark == null
                ? Place.file(source.file())
                : source.position(mark.getLine(), mark.getColumn(), 1).place();
    }
}
