package io.waymark.routing.yaml.manifest;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.source.ObjectReader;
import io.waymark.routing.yaml.source.ReadContext;
import io.waymark.routing.yaml.source.SourceNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns documents into manifests: lists are unpacked, names read, and objects that stand twice refused. Not for use by several threads.
 */
public final class ManifestReader {

    private static final int MAX_NAME = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

    private final Problems problems;
    private final boolean lenient;
    private final ManifestReceiver receiver;
    private final Map<String, Manifest> seen = new HashMap<>();

    /** Notes what is wrong in the problems, and hands over the objects. */
    public ManifestReader(Problems problems, boolean lenient, ManifestReceiver receiver) {
        this.problems = problems;
        this.lenient = lenient;
        this.receiver = receiver;
    }

    /** Reads the objects of one document, in order. */
    public void read(SourceNode document) {
        if (!(document instanceof SourceNode.Mapping mapping)) {
            problems.noteLoss();
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    document.at().place(),
                    "an object with apiVersion and kind is expected here, found " + document.description(),
                    document instanceof SourceNode.Sequence
                            ? "write each object as a document of its own, with `---` between them"
                            : "begin with `apiVersion:`");
            return;
        }
        String kind = plainText(mapping, "kind");
        if (kind.equals("List")
                || (kind.endsWith("List") && mapping.entry("items").isPresent())) {
            items(mapping, kind);
        } else {
            object(mapping, kind);
        }
    }

    private void items(SourceNode.Mapping list, String kind) {
        ObjectReader reader = new ObjectReader(list, "", new ReadContext(kind, problems, lenient));
        if (reader.isList("items")) {
            list.entry("items")
                    .map(SourceNode.Entry::value)
                    .ifPresent(items -> ((SourceNode.Sequence) items).items().forEach(this::read));
        } else {
            reader.requiredObjects("items", 0, Integer.MAX_VALUE);
        }
    }

    private void object(SourceNode.Mapping mapping, String kind) {
        ReadContext context = new ReadContext(title(mapping, kind), problems, lenient);
        ObjectReader body = new ObjectReader(mapping, "", context);
        Optional<String> version = body.requiredText("apiVersion", 1, MAX_NAME);
        Optional<String> kindText = body.requiredText("kind", 1, MAX_NAME);
        if (version.isEmpty() || kindText.isEmpty()) {
            problems.noteLoss();
        } else if (receiver.takes(Manifest.group(version.get()), kindText.get())) {
            metadata(body, version.get(), kindText.get());
        } else {
            receiver.skip(version.get(), kindText.get(), body);
        }
    }

    private void metadata(ObjectReader body, String version, String kind) {
        Optional<ObjectReader> metadata = body.requiredObject("metadata");
        Optional<String> name = metadata.flatMap(reader -> name(reader, "name"));
        if (metadata.isEmpty() || name.isEmpty()) {
            metadata.ifPresent(ManifestReader::nameless);
            problems.noteLoss();
            return;
        }
        ObjectReader reader = metadata.get();
        String namespace = name(reader, "namespace").orElse("default");
        Map<String, String> labels = reader.textMap("labels");
        rest(reader);
        ObjectName object = new ObjectName(namespace, name.get());
        named(new Manifest(version, kind, object, labels, body, body.location()), reader);
    }

    private void named(Manifest manifest, ObjectReader metadata) {
        Manifest first = seen.putIfAbsent(manifest.group() + " " + manifest.title(), manifest);
        if (first == null) {
            receiver.accept(manifest);
        } else {
            metadata.problem(
                    ProblemCode.DUPLICATE_OBJECT,
                    "name",
                    manifest.title() + " stands twice; first at " + first.location(),
                    "remove or rename one of them");
        }
    }

    /** Kubernetes refuses other names (RFC 1123, with dots), so they are slips. */
    private static Optional<String> name(ObjectReader metadata, String field) {
        Optional<String> name = metadata.text(field, 1, MAX_NAME);
        if (name.filter(text -> !NAME.matcher(text).matches()).isPresent()) {
            metadata.problem(
                    ProblemCode.FORM,
                    field,
                    "this is no name of an object",
                    "a name holds small letters, digits, `-` and `.`, and begins and ends with a letter or digit");
        }
        return name;
    }

    private static void nameless(ObjectReader metadata) {
        if (!metadata.isWritten("name")) {
            metadata.requiredText("name", 1, MAX_NAME);
        }
        metadata.ignore("namespace", "labels");
        rest(metadata);
    }

    /** What the API server and its clients write has no part in routing; all else is unknown. */
    private static void rest(ObjectReader metadata) {
        metadata.ignore(
                "annotations",
                "uid",
                "resourceVersion",
                "generation",
                "creationTimestamp",
                "deletionTimestamp",
                "deletionGracePeriodSeconds",
                "managedFields",
                "finalizers",
                "ownerReferences",
                "selfLink",
                "generateName");
        metadata.done();
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
