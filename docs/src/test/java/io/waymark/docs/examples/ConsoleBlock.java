package io.waymark.docs.examples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs the commands of a console block. A command that ends with another exit code than 0 is followed by {@code $ echo $?}. */
final class ConsoleBlock {

    private static final String PROMPT = "$ ";
    private static final String ASK_EXIT_CODE = "echo $?";
    private static final Set<String> PROGRAMS = Set.of("sed", "cp", "cat");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private final Workplace workplace;
    private final StringBuilder transcript = new StringBuilder();
    private int exitCode;

    private ConsoleBlock(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The commands of the text, each with what it printed. */
    static String run(Workplace workplace, String text) throws IOException, InterruptedException {
        ConsoleBlock block = new ConsoleBlock(workplace);
        for (String command : commands(text)) {
            block.command(command);
        }
        block.expectSuccess();
        return block.transcript.toString();
    }

    /** The commands as written, continued lines in one; what stands between them is output. */
    private static List<String> commands(String text) {
        List<String> commands = new ArrayList<>();
        boolean continued = false;
        for (String line : text.lines().toList()) {
            if (continued) {
                commands.add(commands.remove(commands.size() - 1) + "\n" + line);
            } else if (line.startsWith(PROMPT)) {
                commands.add(line.substring(PROMPT.length()));
            } else if (commands.isEmpty()) {
                throw new AssertionError("a console block begins with a command, not with: " + line);
            }
            continued = line.endsWith("\\") && (continued || line.startsWith(PROMPT));
        }
        return commands;
    }

    private void command(String written) throws IOException, InterruptedException {
        transcript.append(PROMPT).append(written).append('\n');
        String command = written.replace("\\\n", " ");
        if (command.equals(ASK_EXIT_CODE)) {
            transcript.append(exitCode).append('\n');
            exitCode = 0;
            return;
        }
        expectSuccess();
        Workplace.Result result = execute(command);
        exitCode = result.exitCode();
        transcript.append(result.output());
    }

    private Workplace.Result execute(String command) throws IOException, InterruptedException {
        List<String> words = words(command);
        String program = words.get(0);
        if (program.equals("./waymark")) {
            return workplace.waymark(words.subList(1, words.size()));
        }
        if (PROGRAMS.contains(program)) {
            return workplace.program(List.of("sh", "-c", command));
        }
        throw new AssertionError("no example runs " + program);
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(ConsoleBlock::word).toList();
    }

    private static String word(MatchResult match) {
        String single = match.group(1);
        String quoted = match.group(2);
        return single != null ? single : quoted != null ? quoted : match.group();
    }

    private void expectSuccess() {
        if (exitCode != 0) {
            throw new AssertionError("exit code " + exitCode + "; `$ echo $?` must follow. So far:\n" + transcript);
        }
    }
}
