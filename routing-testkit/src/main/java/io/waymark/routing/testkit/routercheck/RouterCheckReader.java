package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.checks.Check;
import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.Expectation;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.source.Limits;
import io.waymark.routing.yaml.source.ObjectReader;
import io.waymark.routing.yaml.source.ReadContext;
import io.waymark.routing.yaml.source.SourceNode;
import io.waymark.routing.yaml.source.SourceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tests of Envoy's router check tool, in YAML, JSON, or the text form of protocol buffers. What is wrong is told with line and column, and so is what the tests assert
 * that is not compared here. Not for use by several threads.
 */
public final class RouterCheckReader {

    private final Problems problems = new Problems();

    /** Starts without problems. */
    public RouterCheckReader() {}

    /**
     * The tests as checks of a configuration, unless there is an error. Requests are read as Envoy reads them.
     *
     * @param config the route configuration
     * @param tests the file of the tests
     */
    public Optional<CheckFile> read(Path config, Path tests) {
        List<SourceNode> documents = new ArrayList<>();
        read(tests, new SourceReader(Limits.DEFAULT, problems, documents::add));
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        if (documents.size() != 1 || !(documents.get(0) instanceof SourceNode.Mapping mapping)) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    Place.file(tests.toString()),
                    "tests of the router check tool are one mapping",
                    "begin with `tests:`");
            return Optional.empty();
        }
        List<Check> checks = checks(new ObjectReader(mapping, "", new ReadContext("router check", problems, false)));
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new CheckFile(tests, List.of(config), Optional.empty(), RequestPolicy.ENVOY, checks));
    }

    private void read(Path tests, SourceReader reader) {
        if (!TextForm.is(tests)) {
            reader.read(tests);
            return;
        }
        try {
            byte[] json = TextForm.json(Files.readString(tests)).getBytes(StandardCharsets.UTF_8);
            reader.read(tests + ".json", new ByteArrayInputStream(json));
        } catch (IOException unreadable) {
            problems.add(ProblemCode.UNREADABLE, Place.file(tests.toString()), "the file cannot be read as text", "");
        }
    }

    /** What is wrong with the tests, and what of them is not compared. */
    public List<Problem> problems() {
        return problems.sorted();
    }

    private static List<Check> checks(ObjectReader file) {
        List<Check> checks = new ArrayList<>();
        file.requiredObjects("tests", 1, Integer.MAX_VALUE)
                .forEach(test -> check(test).ifPresent(checks::add));
        if (file.has("runtime")) {
            file.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "runtime",
                    "there is no runtime: fractions are decided by their defaults",
                    "");
        }
        file.done();
        return checks;
    }

    private static Optional<Check> check(ObjectReader test) {
        Optional<String> name = test.requiredText("test_name", 1, 1000);
        Optional<ObjectReader> input = test.requiredObject("input");
        Optional<ObjectReader> validate = test.requiredObject("validate");
        test.done();
        if (name.isEmpty() || input.isEmpty() || validate.isEmpty()) {
            return Optional.empty();
        }
        List<Expectation> expectations = new AssertReader(validate.get(), InputReader.response(input.get())).read();
        return InputReader.read(input.get())
                .filter(request -> !expectations.isEmpty())
                .map(request -> new Check(name.get(), request, expectations, test.location()));
    }
}
