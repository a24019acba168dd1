package io.waymark.routing.yaml.text;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping to be written, its keys in the order in which they are put; each key is to be put once. Not for use by several threads. */
public final class YamlMap {

    private final List<NodeTuple> entries = new ArrayList<>();

    /** A mapping without entries. */
    public YamlMap() {}

    /** Puts text. */
    public YamlMap put(String key, String text) {
        return put(key, Scalars.text(text));
    }

    /** Puts a whole number. */
    public YamlMap put(String key, long number) {
        return put(key, Scalars.number(number));
    }

    /** Puts true or false. */
    public YamlMap put(String key, boolean value) {
        return put(key, Scalars.bool(value));
    }

    /** Puts a mapping as it is now. */
    public YamlMap put(String key, YamlMap mapping) {
        return put(key, mapping.node());
    }

    /** Puts a list of mappings. */
    public YamlMap put(String key, List<YamlMap> mappings) {
        return put(key, list(mappings.stream().<Node>map(YamlMap::node).toList()));
    }

    /** Puts a list of texts. */
    public YamlMap putTexts(String key, List<String> texts) {
        return put(key, list(texts.stream().<Node>map(Scalars::text).toList()));
    }

    /** Puts data: text, whole numbers, true or false, and lists and maps (with text keys) of these. */
    public YamlMap putData(String key, Object data) {
        return put(key, Data.node(data));
    }

    private YamlMap put(String key, Node value) {
        entries.add(new NodeTuple(Scalars.text(key), value));
        return this;
    }

    private static Node list(List<Node> items) {
        return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }

    /** Whether nothing was put. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    MappingNode node() {
        return new MappingNode(Tag.MAP, List.copyOf(entries), FlowStyle.BLOCK);
    }
}
