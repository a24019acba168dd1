package io.waymark.routing.yaml.manifest;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.source.ObjectReader;
import io.waymark.routing.yaml.source.ReadContext;
import io.waymark.routing.yaml.source.SourceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns documents into manifests: lists are unpacked, names read, and objects that stand twice refused. */
public final class ManifestReader {

    private static final int MAX_NAME = 253;

    private final Problems problems;
    private final boolean lenient;
    private final Map<String, Manifest> seen = new HashMap<>();
    private final List<Manifest> manifests = new ArrayList<>();

    /** Notes what is wrong in the problems. */
    public ManifestReader(Problems problems, boolean lenient) {
        this.problems = problems;
        this.lenient = lenient;
    }

    /** The objects of the documents, in order. */
    public List<Manifest> read(List<SourceNode> documents) {
        documents.forEach(this::document);
        return List.copyOf(manifests);
    }

    private void document(SourceNode document) {
        if (!(document instanceof SourceNode.Mapping mapping)) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    document.at().get(),
                    "an object with apiVersion and kind is expected here, found " + document.description(),
                    "");
            return;
        }
        String kind = plainText(mapping, "kind");
        if (kind.equals("List")
                || (kind.endsWith("List") && mapping.entry("items").isPresent())) {
            items(mapping);
        } else {
            object(mapping, kind);
        }
    }

    private void items(SourceNode.Mapping list) {
        list.entry("items").ifPresent(entry -> {
            if (entry.value() instanceof SourceNode.Sequence items) {
                items.items().forEach(this::document);
            }
        });
    }

    private void object(SourceNode.Mapping mapping, String kind) {
        ReadContext context = new ReadContext(title(mapping, kind), problems, lenient);
        ObjectReader body = new ObjectReader(mapping, "", context);
        Optional<String> version = body.requiredText("apiVersion", 1, MAX_NAME);
        Optional<String> kindText = body.requiredText("kind", 1, MAX_NAME);
        Optional<ObjectReader> metadata = body.requiredObject("metadata");
        if (version.isPresent() && kindText.isPresent() && metadata.isPresent()) {
            named(body, version.get(), kind, metadata.get());
        }
    }

    private void named(ObjectReader body, String version, String kind, ObjectReader metadata) {
        Optional<String> name = metadata.requiredText("name", 1, MAX_NAME);
        String namespace = metadata.text("namespace", 1, MAX_NAME).orElse("default");
        Map<String, String> labels = metadata.textMap("labels");
        if (name.isEmpty()) {
            return;
        }
        ObjectName object = new ObjectName(namespace, name.get());
        Manifest manifest = new Manifest(version, kind, object, labels, body, body.location());
        Manifest first = seen.putIfAbsent(manifest.group() + " " + manifest.title(), manifest);
        if (first == null) {
            manifests.add(manifest);
        } else {
            metadata.problem(
                    ProblemCode.DUPLICATE_OBJECT,
                    "name",
                    manifest.title() + " stands twice; first at " + first.location(),
                    "remove or rename one");
        }
    }

    private static String title(SourceNode.Mapping mapping, String kind) {
        Optional<SourceNode.Mapping> metadata = mapping.entry("metadata")
                .filter(entry -> entry.value() instanceof SourceNode.Mapping)
                .map(entry -> (SourceNode.Mapping) entry.value());
        String name = metadata.map(each -> plainText(each, "name")).orElse("");
        String namespace = metadata.map(each -> plainText(each, "namespace")).orElse("");
        return (kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name).strip();
    }

    private static String plainText(SourceNode.Mapping mapping, String key) {
        return mapping.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Scalar)
                .map(entry -> ((SourceNode.Scalar) entry.value()).text())
                .orElse("");
    }
}
