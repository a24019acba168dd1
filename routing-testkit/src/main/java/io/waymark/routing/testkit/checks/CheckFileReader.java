package io.waymark.routing.testkit.checks;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.source.Limits;
import io.waymark.routing.yaml.source.ObjectReader;
import io.waymark.routing.yaml.source.ReadContext;
import io.waymark.routing.yaml.source.SourceNode;
import io.waymark.routing.yaml.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads check files. Whatever is wrong is told with line and column, all at once. Not for use by several threads. */
public final class CheckFileReader {

    private static final int MANY = 100_000;

    private final Problems problems = new Problems();

    /** Starts without problems. */
    public CheckFileReader() {}

    /** The file, unless it has an error. */
    public Optional<CheckFile> read(Path path) {
        List<SourceNode> documents = new ArrayList<>();
        new SourceReader(Limits.DEFAULT, problems, documents::add).read(path);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        if (documents.size() != 1 || !(documents.get(0) instanceof SourceNode.Mapping mapping)) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    Place.file(path.toString()),
                    "a check file is one mapping",
                    "begin with `config:`");
            return Optional.empty();
        }
        CheckFile file = file(path, new ObjectReader(mapping, "", new ReadContext("checks", problems, false)));
        return problems.hasErrors() ? Optional.empty() : Optional.of(file);
    }

    /** What is wrong with the files read so far. */
    public List<Problem> problems() {
        return problems.sorted();
    }

    private CheckFile file(Path path, ObjectReader reader) {
        List<Path> configs = new ArrayList<>();
        for (String name : reader.isList("config") ? reader.texts("config", 1, MANY) : one(reader)) {
            configs.add(path.resolveSibling(name).normalize());
        }
        Optional<String> gateway = reader.text("gateway", 1, 512);
        RequestPolicy policy = policy(reader);
        reader.text("source");
        List<Check> checks = new ArrayList<>();
        for (ObjectReader check : reader.objects("checks", 1, MANY)) {
            check(check).ifPresent(checks::add);
        }
        reader.done();
        return new CheckFile(path, configs, gateway, policy, checks);
    }

    private static List<String> one(ObjectReader reader) {
        return reader.requiredText("config", 1, 4096).map(List::of).orElse(List.of());
    }

    private static RequestPolicy policy(ObjectReader reader) {
        Map<String, RequestPolicy> presets = new LinkedHashMap<>();
        RequestPolicy.presets().forEach(preset -> presets.put(preset.name(), preset));
        return reader.choice("policy", presets).orElse(RequestPolicy.SECURE);
    }

    private static Optional<Check> check(ObjectReader reader) {
        Optional<String> name = reader.requiredText("name", 1, 1000);
        Optional<ObjectReader> request = reader.requiredObject("request");
        Optional<ObjectReader> expect = reader.requiredObject("expect");
        Optional<RoutingRequest> made = request.flatMap(CheckRequestReader::read);
        List<Expectation> expectations = expect.map(ExpectationReader::read).orElse(List.of());
        reader.done();
        if (name.isEmpty() || made.isEmpty() || expectations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Check(name.get(), made.get(), expectations, reader.location()));
    }
}
